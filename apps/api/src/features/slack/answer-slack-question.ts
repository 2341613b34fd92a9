import { randomBytes } from 'node:crypto';
import { AnswerRequest, contractLimits } from '@footnote/contracts';
import { AnswerQuestion, ResolveSubject, type Answer, type JsonValue } from '@footnote/core';
import { Injectable, Logger } from '@nestjs/common';
import { toCoreFilters } from '../../http/to-core-filters.ts';
import { withinTime } from '../answers/within-time.ts';
import { composeSlackMessage } from './compose-slack-message.ts';
import { PortalAddress } from '../../http/portal-address.ts';
import { readQuestionText } from './read-question-text.ts';
import { SlackQuestion } from './read-slack-event.ts';
import { SlackUnreachableError } from './slack-errors.ts';
import { plainMessage, type SlackMessage } from './slack-message.ts';
import { SlackWebApi } from './slack-web-api.ts';
import { slackLimits } from './slack.limits.ts';
import { toSlackAsker, type SlackAsker } from './to-slack-asker.ts';

/** Answers a question that was asked in Slack, in its thread. */
@Injectable()
export class AnswerSlackQuestion {
  readonly #answerQuestion: AnswerQuestion;
  readonly #slack: SlackWebApi;
  readonly #directory: ResolveSubject;
  readonly #portal: PortalAddress;
  readonly #logger = new Logger(AnswerSlackQuestion.name);

  constructor(answerQuestion: AnswerQuestion, slack: SlackWebApi, directory: ResolveSubject, portal: PortalAddress) {
    this.#answerQuestion = answerQuestion;
    this.#slack = slack;
    this.#directory = directory;
    this.#portal = portal;
  }

  /** @throws SlackUnreachableError when nothing was posted and it may be tried again; the signal's reason */
  async run(payload: JsonValue, signal: AbortSignal): Promise<void> {
    const question = SlackQuestion.parse(payload);
    const message = await this.#replyOrApology(question, signal);
    if (message === null) return;
    try {
      await this.#slack.post(message, question, signal);
    } catch (error) {
      if (signal.aborted || (error instanceof SlackUnreachableError && !error.mayHaveArrived)) throw error;
      // Refused for good, or perhaps there already: an answer that comes twice is worse than one that is asked for again.
      this.#logger.error({ err: error }, 'an answer did not reach Slack');
    }
  }

  async #replyOrApology(question: SlackQuestion, signal: AbortSignal): Promise<SlackMessage | null> {
    try {
      return await this.#reply(question, signal);
    } catch (error) {
      if (signal.aborted || error instanceof SlackUnreachableError) throw error;
      const reference = `slk_${randomBytes(9).toString('base64url')}`;
      this.#logger.error({ err: error, reference }, 'a question from Slack could not be answered');
      return plainMessage(
        `I could not answer that: something failed inside Footnote. Ask again in a minute; if it fails again, give your administrator the reference ${reference}.`,
      );
    }
  }

  /** Null where saying nothing is right. */
  async #reply(question: SlackQuestion, signal: AbortSignal): Promise<SlackMessage | null> {
    const { userId, teamId } = await this.#slack.identity(signal);
    const text = readQuestionText(question.text, userId);
    if (question.user === userId || text === '') return null;
    if (question.isExternal) return plainMessage('I don’t answer in channels shared with other organisations.');
    const user = await this.#slack.findUser(question.user, signal);
    const asker = await toSlackAsker(user, { teamId, isDirect: question.isDirect, directory: this.#directory });
    // Two bots that answer each other never stop.
    if (asker.kind === 'bot') return null;
    if (asker.kind === 'stranger') return plainMessage('I answer only members of this workspace.');
    const request = AnswerRequest.safeParse({ question: text, audience: asker.audience });
    if (!request.success) return plainMessage(tooLong(text));
    return composeSlackMessage(await this.#answer(request.data, asker, signal), this.#portal.url);
  }

  #answer(
    request: AnswerRequest,
    { subject }: Extract<SlackAsker, { kind: 'member' }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const asked = { ...request, filters: toCoreFilters(request.filters) };
    return withinTime(signal, slackLimits.answerMsMax, (bounded) =>
      this.#answerQuestion.run({ request: asked, subject, listener: () => undefined, signal: bounded }),
    );
  }
}

function tooLong(text: string): string {
  const limit = contractLimits.questionCharactersMax.toLocaleString('en');
  return `The question has ${text.length.toLocaleString('en')} characters; I take at most ${limit}. Ask for less at once.`;
}
