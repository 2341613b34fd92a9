import { TaskQueue } from '@footnote/core';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AnswerSlackQuestion } from './answer-slack-question.ts';
import { PortalAddress } from '../../http/portal-address.ts';
import { RecordSlackPress } from './record-slack-press.ts';
import { SlackWebApi } from './slack-web-api.ts';

/** Works on what Slack has sent, in the background. */
@Injectable()
export class SlackWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #tasks: TaskQueue;
  readonly #slack: SlackWebApi;
  readonly #portal: PortalAddress;
  readonly #answerQuestion: AnswerSlackQuestion;
  readonly #recordPress: RecordSlackPress;
  readonly #logger = new Logger(SlackWorker.name);
  readonly #stopping = new AbortController();

  constructor(
    tasks: TaskQueue,
    slack: SlackWebApi,
    portal: PortalAddress,
    answerQuestion: AnswerSlackQuestion,
    recordPress: RecordSlackPress,
  ) {
    this.#tasks = tasks;
    this.#slack = slack;
    this.#portal = portal;
    this.#answerQuestion = answerQuestion;
    this.#recordPress = recordPress;
  }

  /** Neither Slack nor our own address keeps the service from starting. */
  onApplicationBootstrap(): void {
    this.#slack.identity(this.#stopping.signal).catch((error: unknown) => {
      this.#logger.warn({ err: error }, 'Slack was not reached at start');
    });
    this.#start().catch((error: unknown) => {
      this.#logger.error({ err: error }, 'questions from Slack are not worked on');
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort(new Error('The service stops.'));
    await this.#tasks.stop();
  }

  /** A task that another process left may be handed out at once, and its answer needs links. */
  async #start(): Promise<void> {
    await this.#portal.untilKnown();
    await this.#tasks.start('slack-question', (payload, signal) => this.#answerQuestion.run(payload, signal));
    await this.#tasks.start('slack-feedback', (payload, signal) => this.#recordPress.run(payload, signal));
  }
}
