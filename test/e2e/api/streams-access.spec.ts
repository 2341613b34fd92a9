import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type AnswerEvent, type FootnoteClient } from '@footnote/contracts';
import { draftFromPrompt } from '../../support/draft-from-prompt.ts';
import { protocolByPath } from '../../support/large-model-protocols.ts';
import { sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { startLargeModel, type StartedLargeModel } from '../../support/start-large-model.ts';
import { invite, setUp, type Visitor } from '../../support/visitor.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
/** Asks two things, so that the large model is asked once the quotes are shown. */
const question = 'How many weeks is parental leave, and who approves parental leave?';
const facts = ['Parental leave is 16 weeks at full pay.', 'The People team approves parental leave.'];
const second = 1_000;

/** A prompt that the large model has got, and sits on. */
interface Held {
  prompt: string;
  response: ServerResponse;
}

let large: StartedLargeModel;
let footnote: RunningFootnote;
let root: FootnoteClient;
let admin: Visitor;
let approvalId: string;
let hold: (held: Held) => void;
let held: Promise<Held>;

beforeAll(async () => {
  large = await startLargeModel((prompt) => (response) => {
    hold({ prompt, response });
  });
  footnote = await startFootnote({
    environment: {
      FOOTNOTE_AUTH: 'password',
      FOOTNOTE_ADMIN_KEY: adminKey,
      FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
      FOOTNOTE_LARGE_MODEL_URL: large.url,
      FOOTNOTE_LARGE_MODEL_KEY: large.key,
      FOOTNOTE_LARGE_MODEL_NAME: large.name,
      FOOTNOTE_REMOTE_SENSITIVITY_MAX: 'internal',
    },
  });
  root = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  admin = await setUp(footnote);
  await root.putSource('handbook', { title: 'Handbook', defaultSensitivity: 'internal' });
  const receive = (externalId: string, text: string) =>
    root.receiveDocument({ source: 'handbook', externalId, text, access: { groups: ['hr'] } }, { wait: true });
  await receive('leave.md', `# Parental leave\n\n${facts[0]}`);
  approvalId = (await receive('approval.md', `# Parental leave approval\n\n${facts[1]}`)).documentId;
}, 90_000);

afterAll(async () => {
  await footnote.stop();
  await large.stop();
});

beforeEach(() => {
  ({ promise: held, resolve: hold } = Promise.withResolvers<Held>());
});

/** Somebody new in the group that may read, signed in. */
async function reader(name: string): Promise<{ visitor: Visitor; userId: string }> {
  const invited = await invite(admin, { name });
  await root.putGroup('hr', { title: 'HR', users: [name] });
  return invited;
}

async function keyOf(user: string): Promise<{ id: string; key: string; client: FootnoteClient }> {
  const scopes = ['search' as const, 'answer' as const];
  const { id, key } = await root.createApiKey({ name: user, user, groups: ['hr'], scopes });
  return { id, key, client: createFootnoteClient({ baseUrl: footnote.url, apiKey: key }) };
}

/** What comes of an answer after a change that is made while the large model has the question. */
async function eventsAfter(client: FootnoteClient, change: () => Promise<unknown>): Promise<AnswerEvent[]> {
  const before: AnswerEvent[] = [];
  const after: AnswerEvent[] = [];
  let isChanged = false;
  const all = (async () => {
    for await (const event of client.streamAnswer({ question })) (isChanged ? after : before).push(event);
  })();
  await Promise.race([held, all.then(() => Promise.reject(new Error('the large model was not asked')))]);
  expect(before.map(({ name }) => name)).toContain('sentence-added');
  isChanged = true;
  await change();
  await all;
  return after;
}

function expectEnd(events: AnswerEvent[], status: number, code: string): void {
  expect(events).toEqual([{ name: 'answer-failed', data: expect.objectContaining({ status, code }) }]);
}

describe('an answer on its way', () => {
  it('ends, and its work with it, when the key is revoked', async () => {
    const { id, client } = await keyOf('key-user@example.org');
    const startedAt = performance.now();
    const events = await eventsAfter(client, () => root.deleteApiKey(id));
    expectEnd(events, 401, 'unauthenticated');
    expect(performance.now() - startedAt).toBeLessThan(10 * second);
    const { response } = await held;
    if (!response.destroyed) await once(response, 'close');
    expect(response.writableFinished).toBe(false);
  });

  it('ends when the user is suspended, for a key of theirs as for a login', async () => {
    const { userId } = await reader('sam@example.org');
    const { client } = await keyOf('sam@example.org');
    expectEnd(await eventsAfter(client, () => root.patchUser(userId, { status: 'suspended' })), 401, 'unauthenticated');
  });

  it('ends when the browser is signed out elsewhere', async () => {
    const { visitor } = await reader('lena@example.org');
    const [login] = (await visitor.client.listLogins()).items;
    const events = await eventsAfter(visitor.client, () => visitor.client.endLogin(login?.id ?? 'none'));
    expectEnd(events, 401, 'unauthenticated');
  });

  it('is to be asked again when the asker leaves a group', async () => {
    const { visitor } = await reader('gus@example.org');
    const leave = () => root.putGroup('hr', { title: 'HR', users: [] });
    expectEnd(await eventsAfter(visitor.client, leave), 409, 'access-changed');
    const again = await visitor.client.answer({ question, route: 'local' });
    expect(JSON.stringify({ ...again, question: '' })).not.toContain('16 weeks');
  });

  it('goes on without a document that closes', async () => {
    const { client } = await keyOf('key-user@example.org');
    const events = await eventsAfter(client, async () => {
      await root.patchDocument(approvalId, { access: { groups: ['board'] } });
      const { prompt, response } = await held;
      const draft = draftFromPrompt(prompt, facts);
      expect(draft).toContain(facts[1]);
      const counts = { tokensIn: 1, tokensOut: 1, isCut: false };
      const body = protocolByPath.get('/v1/chat/completions')?.answer(draft, counts).body;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    expect(events.at(-1)).toMatchObject({ name: 'answer-end', data: { text: facts[0] } });
    expect(JSON.stringify(events)).not.toContain(facts[1]);
    await root.patchDocument(approvalId, { access: { groups: ['hr'] } });
  });

  it('that is asked for without a stream is not given either', async () => {
    const { id, key } = await keyOf('key-user@example.org');
    const reply = sendRaw(`${footnote.url}/api/v1/answers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    await held;
    await root.deleteApiKey(id);
    expect(await reply).toMatchObject({ status: 401, json: { code: 'unauthenticated' } });
  });
});

describe('other replies that take their time', () => {
  it('a batch takes no more lines of a sender whose key is revoked', async () => {
    const scopes = ['ingest' as const];
    const { id, key } = await root.createApiKey({ name: 'crawler', user: 'crawler', groups: [], scopes });
    const line = (number: number) =>
      new TextEncoder().encode(
        `${JSON.stringify({ source: 'handbook', externalId: `batch-${number}`, text: 'A page.' })}\n`,
      );
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = controller;
        controller.enqueue(line(1));
      },
    });
    const response = await fetch(`${footnote.url}/api/v1/documents/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
      body,
      duplex: 'half',
    });
    const replies = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await replies?.read())?.value).toContain('"line":1');
    await root.deleteApiKey(id);
    const ended = await sendUntilRefused(
      () => send?.enqueue(line(2)),
      async () => (await replies?.read())?.value ?? '',
    );
    expect(JSON.parse(ended)).toMatchObject({ problem: { status: 401, code: 'unauthenticated' } });
    send?.close();
  });
});

/** What was known of the sender holds for a second, in which lines are still taken. */
async function sendUntilRefused(send: () => void, read: () => Promise<string>): Promise<string> {
  const giveUpAt = performance.now() + 5 * second;
  while (performance.now() < giveUpAt) {
    send();
    const reply = await read();
    if (reply.includes('"problem"')) return reply;
  }
  throw new Error('lines were still taken after five seconds');
}
