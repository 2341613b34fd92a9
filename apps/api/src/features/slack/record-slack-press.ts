import { AppError, GiveFeedback, ResolveSubject, type JsonValue } from '@footnote/core';
import { Injectable, Logger } from '@nestjs/common';
import { SlackPress } from './read-slack-press.ts';
import { SlackUnreachableError } from './slack-errors.ts';
import { SlackWebApi } from './slack-web-api.ts';
import { toSlackAsker } from './to-slack-asker.ts';

const notRecorded = 'That could not be recorded: the answer is gone, or it is not one that you may judge.';

/** Records what somebody thinks of an answer in Slack, and tells them so, and nobody else. */
@Injectable()
export class RecordSlackPress {
  readonly #giveFeedback: GiveFeedback;
  readonly #slack: SlackWebApi;
  readonly #directory: ResolveSubject;
  readonly #logger = new Logger(RecordSlackPress.name);

  constructor(giveFeedback: GiveFeedback, slack: SlackWebApi, directory: ResolveSubject) {
    this.#giveFeedback = giveFeedback;
    this.#slack = slack;
    this.#directory = directory;
  }

  /** Can be repeated: of one person an answer keeps one verdict a citation. */
  async run(payload: JsonValue, signal: AbortSignal): Promise<void> {
    const press = SlackPress.parse(payload);
    const text = await this.#record(press, signal);
    try {
      await this.#slack.whisper(text, press, signal);
    } catch (error) {
      if (signal.aborted || (error instanceof SlackUnreachableError && !error.mayHaveArrived)) throw error;
      this.#logger.error({ err: error }, 'a thank-you did not reach Slack');
    }
  }

  /** What to say about it. */
  async #record(press: SlackPress, signal: AbortSignal): Promise<string> {
    const { helpful, answerId, citation, isDirect } = press;
    const { teamId } = await this.#slack.identity(signal);
    const user = await this.#slack.findUser(press.user, signal);
    const asker = await toSlackAsker(user, { teamId, isDirect, directory: this.#directory });
    if (asker.kind !== 'member') return notRecorded;
    const reason = helpful ? null : 'wrong-source';
    try {
      await this.#giveFeedback.run(answerId, { helpful, reason, citation, comment: null }, asker.subject);
      return citation === null ? 'Thank you.' : `Thank you. Source ${citation} is reported as wrong.`;
    } catch (error) {
      if (error instanceof AppError && (error.kind === 'not-found' || error.kind === 'invalid')) return notRecorded;
      throw error;
    }
  }
}
