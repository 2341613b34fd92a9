import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { areSlackBlocks, type SlackBlock } from './check-slack-blocks.ts';

/** Those of a `user` object that we look at; what is left out takes the value of a full member's. */
export interface SlackUserFields {
  id: string;
  email?: string;
  team_id?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_stranger?: boolean;
}

export interface SlackPost {
  method: 'chat.postMessage' | 'chat.postEphemeral';
  channel: string;
  threadTs: string | undefined;
  /** Of `chat.postEphemeral`: who alone sees it. */
  user: string | undefined;
  text: string;
  blocks: SlackBlock[];
  ts: string;
  /** All arguments as they came. */
  args: Record<string, string>;
}

type Method = (args: Record<string, string>) => Record<string, unknown>;

export const slackTeam = 'T0FOOTNOTE';
export const slackBot = 'U0FOOTNOTE';
const token = 'xoxb-stand-in-0123456789';
const signingSecret = 'stand-in-8f742231b10e8888abcd99yyyzzz85a5';
const untilMsMax = 60_000;

/** A stand-in of Slack's Web API on a free port of loopback: the methods that we call, as they are documented, with their refusals. */
export class StartedSlack {
  /** The settings of a service that uses it. */
  readonly environment: Record<string, string>;
  readonly signingSecret = signingSecret;
  readonly token = token;
  /** Every post that was taken, in order. */
  readonly posts: SlackPost[] = [];
  /** The method of every request, taken or not, in order. */
  readonly requests: { method: string; atMs: number }[] = [];
  readonly #users = new Map<string, Required<Pick<SlackUserFields, 'id'>> & SlackUserFields>();
  readonly #rateLimits: { method: string; seconds: number }[] = [];
  readonly #held = new Map<string, Promise<void>>();
  readonly #server = createServer((request, response) => void this.#handle(request, response));
  #onPost: () => void = () => undefined;

  private constructor(port: number) {
    this.environment = {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: token,
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    };
  }

  static async start(): Promise<StartedSlack> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    const slack = new StartedSlack(port);
    slack.#server.listen(port, '127.0.0.1').unref();
    await once(slack.#server, 'listening');
    return slack;
  }

  addUser(user: SlackUserFields): void {
    this.#users.set(user.id, user);
  }

  /** Turns the next call of the method away with 429. */
  rateLimitNext(method: string, seconds: number): void {
    this.#rateLimits.push({ method, seconds });
  }

  /** Lets every call of the method wait until the returned function is called. */
  hold(method: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held.set(method, promise);
    return () => {
      this.#held.delete(method);
      resolve();
    };
  }

  /** The posts that fit, once there are so many. */
  async untilPosts(count: number, fits: (post: SlackPost) => boolean = () => true): Promise<SlackPost[]> {
    const deadline = AbortSignal.timeout(untilMsMax);
    for (;;) {
      const found = this.posts.filter(fits);
      if (found.length >= count) return found;
      await new Promise<void>((resolve, reject) => {
        deadline.onabort = () => {
          reject(new Error(`${found.length} of ${count} posts came in ${untilMsMax} ms.`));
        };
        this.#onPost = resolve;
      });
    }
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = /^\/api\/([\w.]+)$/.exec(request.url ?? '')?.[1] ?? '';
    const args = Object.fromEntries(new URLSearchParams(await readText(request)));
    this.requests.push({ method, atMs: performance.now() });
    await this.#held.get(method);
    const limit = this.#rateLimits.findIndex((each) => each.method === method);
    if (limit >= 0) {
      const [{ seconds } = { seconds: 1 }] = this.#rateLimits.splice(limit, 1);
      response.writeHead(429, { 'retry-after': String(seconds) }).end();
      return;
    }
    const body = this.#answer(method, args, request.headers.authorization);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  }

  #answer(method: string, args: Record<string, string>, authorization: string | undefined): object {
    if (authorization === undefined) return refusal('not_authed');
    if (authorization !== `Bearer ${token}`) return refusal('invalid_auth');
    return this.#methods[method]?.(args) ?? refusal('unknown_method');
  }

  readonly #methods: Record<string, Method | undefined> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://example.slack.com/',
      team: 'Example',
      user: 'footnote',
      team_id: slackTeam,
      user_id: slackBot,
      bot_id: 'B0FOOTNOTE',
    }),
    'users.info': ({ user = '' }) => {
      const found = this.#users.get(user);
      return found === undefined ? refusal('user_not_found') : { ok: true, user: userObject(found) };
    },
    'chat.postMessage': (args) => this.#post('chat.postMessage', args),
    'chat.postEphemeral': (args) =>
      args['user'] === undefined ? refusal('user_not_in_channel') : this.#post('chat.postEphemeral', args),
  };

  #post(method: SlackPost['method'], args: Record<string, string>): Record<string, unknown> {
    const { channel = '', text = '', user, thread_ts: threadTs } = args;
    if (!/^[CDG][A-Z0-9]+$/.test(channel)) return refusal('channel_not_found');
    const blocks: unknown = JSON.parse(args['blocks'] ?? '[]');
    if (!areSlackBlocks(blocks)) return refusal('invalid_blocks');
    if (text === '' && blocks.length === 0) return refusal('no_text');
    if (text.length > 40_000) return refusal('msg_too_long');
    const ts = `${1_700_000_000 + this.posts.length}.000100`;
    this.posts.push({ method, channel, threadTs, user, text, blocks, ts, args });
    this.#onPost();
    return method === 'chat.postMessage'
      ? { ok: true, channel, ts, message: { text, ts } }
      : { ok: true, message_ts: ts };
  }
}

function refusal(error: string): Record<string, unknown> {
  return { ok: false, error };
}

function userObject({ email, ...fields }: SlackUserFields): object {
  return {
    team_id: slackTeam,
    name: fields.id.toLowerCase(),
    deleted: false,
    is_bot: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_app_user: false,
    is_email_confirmed: email !== undefined,
    ...fields,
    profile: { real_name: fields.id, ...(email !== undefined && { email }) },
  };
}
