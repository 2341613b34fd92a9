import { setTimeout as delay } from 'node:timers/promises';
import type { ComponentHealth, HasHealth } from '@footnote/core';
import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { SlackRefusedError, SlackUnreachableError } from './slack-errors.ts';
import type { SlackMessage } from './slack-message.ts';
import { slackLimits } from './slack.limits.ts';
import { toSlackError } from './to-slack-error.ts';

const Identity = z.object({ user_id: z.string(), team_id: z.string() });

/** A person as `users.info` shows them; what Slack leaves out is not so. */
const User = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  is_email_confirmed: z.boolean().optional(),
  profile: z.object({ email: z.string().nullish() }).default({}),
});
export type SlackUser = z.infer<typeof User>;

export interface SlackIdentity {
  userId: string;
  teamId: string;
}

interface Place {
  channel: string;
  threadTs: string;
}

/** Reasons that an operator can mend, and how. */
const remedies: Record<string, string> = {
  invalid_auth: 'Slack refuses the bot token. Check SLACK_BOT_TOKEN, then restart.',
  not_authed: 'Slack refuses the bot token. Check SLACK_BOT_TOKEN, then restart.',
  token_revoked: 'The bot token was revoked. Install the app again, set SLACK_BOT_TOKEN, then restart.',
  token_expired: 'The bot token has expired. Install the app again, set SLACK_BOT_TOKEN, then restart.',
  account_inactive: 'The app was removed from the workspace. Install it again, set SLACK_BOT_TOKEN, then restart.',
  missing_scope: 'The app lacks a scope. docs/guides/add-a-channel.md lists them; add it and install the app again.',
};

/** The methods of Slack's Web API that we use. Nothing is sent twice: only what Slack has turned away for now is sent again. */
export class SlackWebApi implements HasHealth {
  readonly #client: WebClient;
  #identity: SlackIdentity | null = null;
  #health: ComponentHealth = { status: 'degraded', detail: 'Slack has not been reached yet.' };

  constructor({ token, url }: { token: string; url: string }) {
    this.#client = new WebClient(token, {
      slackApiUrl: url,
      timeout: slackLimits.callMsMax,
      retryConfig: { retries: 0 },
      // It would hold back all channels while one of them is busy.
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      logger: silentLogger,
    });
  }

  /** Who we are in which workspace; asked once. */
  async identity(signal: AbortSignal): Promise<SlackIdentity> {
    if (this.#identity !== null) return this.#identity;
    const { user_id: userId, team_id: teamId } = Identity.parse(
      await this.#call(() => this.#client.auth.test(), signal),
    );
    this.#identity = { userId, teamId };
    return this.#identity;
  }

  /** Null for somebody whom Slack does not show us. */
  async findUser(id: string, signal: AbortSignal): Promise<SlackUser | null> {
    try {
      const { user } = await this.#call(() => this.#client.users.info({ user: id }), signal);
      return User.parse(user);
    } catch (error) {
      if (error instanceof SlackRefusedError && ['user_not_found', 'user_not_visible'].includes(error.reason))
        return null;
      throw error;
    }
  }

  /** Posts into the thread, for everyone in the channel. */
  async post(message: SlackMessage, { channel, threadTs }: Place, signal: AbortSignal): Promise<void> {
    const sent = { ...message, channel, thread_ts: threadTs, unfurl_links: false, unfurl_media: false };
    await this.#call(() => this.#client.chat.postMessage({ ...sent, parse: 'none', link_names: false }), signal);
  }

  /** Shows the text in the thread to one person. */
  async whisper(text: string, to: Place & { user: string }, signal: AbortSignal): Promise<void> {
    const { channel, user, threadTs } = to;
    await this.#call(() => this.#client.chat.postEphemeral({ channel, user, text, thread_ts: threadTs }), signal);
  }

  async health(): Promise<ComponentHealth> {
    return this.#health;
  }

  /** @throws SlackRefusedError, SlackUnreachableError; the signal's reason */
  async #call<Result>(send: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    for (let waits = 0; ; waits += 1) {
      signal.throwIfAborted();
      try {
        const result = await send();
        this.#health = { status: 'ready', detail: 'Slack answers.' };
        return result;
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError)) throw this.#noted(toSlackError(error));
        if (waits === slackLimits.rateLimitWaitsMax || error.retryAfter > slackLimits.rateLimitSecondsMax) {
          throw this.#noted(new SlackUnreachableError('Slack is too busy.', { mayHaveArrived: false, cause: error }));
        }
        await delay(error.retryAfter * 1_000, undefined, { signal });
      }
    }
  }

  #noted(error: unknown): unknown {
    const detail =
      error instanceof SlackRefusedError
        ? remedies[error.reason]
        : 'Slack cannot be reached. Check the network, and SLACK_API_URL if it is set.';
    if (detail !== undefined) this.#health = { status: 'degraded', detail };
    return error;
  }
}

/** What goes wrong is thrown, and logged by us; the client's own lines could repeat what people wrote. */
const silentLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => 'error' as never,
  setName: () => undefined,
};
