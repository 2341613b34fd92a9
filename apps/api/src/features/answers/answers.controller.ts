import { Answer, AnswerRequest, FeedbackRequest, FeedbackResponse } from '@footnote/contracts';
import {
  AnswerQuestion,
  GiveFeedback,
  ViewAnswer,
  type AnswerListener,
  type Answer as CoreAnswer,
  type Subject,
} from '@footnote/core';
import { Body, Controller, Get, HttpCode, Logger, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessWatch } from '../../http/access-watch.ts';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { EventStream } from '../../http/event-stream.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { Idempotency, TakesIdempotencyKey } from '../../http/idempotency.ts';
import { signalOf } from '../../http/signal-of.ts';
import { toCoreFilters } from '../../http/to-core-filters.ts';
import { toProblem } from '../../http/to-problem.ts';
import { AnswerSlots } from './answer-slots.ts';
import { toAnswerEventView, toAnswerView } from './answer-view.ts';
import { answersLimits } from './answers.limits.ts';
import { withinTime } from './within-time.ts';

interface Asking {
  request: AnswerRequest;
  subject: Subject;
  listener: AnswerListener;
  signal: AbortSignal;
}

@ApiTags('Answers')
@Controller('api/v1/answers')
@Allows('ask')
export class AnswersController {
  readonly #answerQuestion: AnswerQuestion;
  readonly #viewAnswer: ViewAnswer;
  readonly #giveFeedback: GiveFeedback;
  readonly #idempotency: Idempotency;
  readonly #slots = new AnswerSlots();
  readonly #logger = new Logger(AnswersController.name);

  constructor(
    answerQuestion: AnswerQuestion,
    viewAnswer: ViewAnswer,
    giveFeedback: GiveFeedback,
    idempotency: Idempotency,
  ) {
    this.#answerQuestion = answerQuestion;
    this.#viewAnswer = viewAnswer;
    this.#giveFeedback = giveFeedback;
    this.#idempotency = idempotency;
  }

  @Post()
  @HttpCode(200)
  @TakesIdempotencyKey()
  @ApiOperation({
    summary: 'Ask a question',
    description:
      'With `Accept: text/event-stream` the answer comes as events while it is made: `answer-start`, `search-done`, ' +
      '`route-decided`, `sentence-added`, `sentence-revised`, and at the end `answer-end` (the whole answer) or `answer-failed`.',
  })
  @ApiOkResponse({ standardSchema: Answer })
  async ask(
    @Body({ schema: AnswerRequest }) request: AnswerRequest,
    @AskedBy() subject: Subject,
    @Req() raw: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#slots.hold({ subject, question: request.question }, async () => {
      if (raw.headers.accept?.includes('text/event-stream') === true) {
        await this.#stream({ request, subject }, raw, reply);
        return;
      }
      await reply.send(await this.#answerOnce({ request, subject }, raw, reply));
    });
  }

  @Get(':id')
  @Allows('view-answer')
  @Audited('answer-viewed')
  @ApiOperation({ summary: 'An answer that was given, as its asker may see it today' })
  @ApiOkResponse({ standardSchema: Answer })
  async view(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<Answer> {
    return toAnswerView(await this.#viewAnswer.run(id, subject));
  }

  @Post(':id/feedback')
  @Allows('give-feedback')
  @TakesIdempotencyKey()
  @ApiOperation({ summary: 'Say whether an answer, or one of its citations, helped' })
  @ApiCreatedResponse({ standardSchema: FeedbackResponse })
  async giveFeedback(
    @Param('id', idPipe) id: string,
    @Body({ schema: FeedbackRequest }) { helpful, reason, citation, comment }: FeedbackRequest,
    @AskedBy() subject: Subject,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackResponse> {
    const given = { helpful, reason: reason ?? null, citation: citation ?? null, comment: comment ?? null };
    return this.#idempotency.run({ request, reply, content: JSON.stringify(given) }, async () => {
      const feedback = await this.#giveFeedback.run(id, given, subject);
      return { id: feedback.id };
    });
  }

  /** Of an answer only its id is kept for a repeat, which is then shown as its asker may see it by then. */
  async #answerOnce(
    asking: Pick<Asking, 'request' | 'subject'>,
    raw: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Answer> {
    let answer: CoreAnswer | null = null;
    const content = JSON.stringify(asking.request);
    const { answerId } = await this.#idempotency.run({ request: raw, reply, content }, async () => {
      answer = await AccessWatch.during(raw, async (watch) => {
        const signal = AbortSignal.any([signalOf(reply), watch.signal]);
        const made = await this.#ask({ ...asking, listener: () => undefined, signal });
        await watch.confirm();
        return made;
      });
      return { answerId: answer.id };
    });
    return toAnswerView(answer ?? (await this.#viewAnswer.run(answerId, asking.subject)));
  }

  async #stream(asking: Pick<Asking, 'request' | 'subject'>, raw: FastifyRequest, reply: FastifyReply): Promise<void> {
    const stream = new EventStream(reply);
    try {
      await AccessWatch.during(raw, (watch) => this.#tell(asking, watch, stream));
    } catch (error) {
      const { problem } = toProblem(error, raw.id);
      if (problem.status === 500 && !stream.signal.aborted)
        this.#logger.error({ err: error, requestId: raw.id }, problem.code);
      stream.send('answer-failed', problem);
    } finally {
      stream.end();
    }
  }

  #tell(asking: Pick<Asking, 'request' | 'subject'>, watch: AccessWatch, stream: EventStream): Promise<CoreAnswer> {
    const listener: AnswerListener = async (event) => {
      await watch.confirm();
      const { name, data } = toAnswerEventView(event);
      stream.send(name, data);
    };
    return this.#ask({ ...asking, listener, signal: AbortSignal.any([stream.signal, watch.signal]) });
  }

  #ask({ request, subject, listener, signal }: Asking): Promise<CoreAnswer> {
    const { question, conversationId, route, audience } = request;
    const filters = toCoreFilters(request.filters);
    const asked = { question, conversationId, filters, route, audience };
    return withinTime(signal, answersLimits.answerMsMax, (bounded) =>
      this.#answerQuestion.run({ request: asked, subject, listener, signal: bounded }),
    );
  }
}
