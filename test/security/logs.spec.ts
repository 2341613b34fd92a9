import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPostgres, startPostgres, type StartedPostgres } from '../support/start-postgres.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { startLargeModel, type StartedLargeModel } from '../support/start-large-model.ts';
import { mentionEvent, nextTs, sendSlackEvent } from '../support/slack-requests.ts';
import { StartedSlack } from '../support/start-slack.ts';
import { invite, secretOf, setUp, setUpSecret, Visitor, goodPassword } from '../support/visitor.ts';
import { operationsOf, type OpenApiDocument, type Operation } from './support/operations.ts';

/** Each stands for something that must be in no log. */
const markers = {
  adminKey: 'admin-key-marker-4b1f9c7d2e8a6053ffff',
  serviceSecret: 'service-secret-marker-77ab31c09de4ffff',
  document: 'Quicksilvermarker',
  title: 'Titlemarker',
  fileName: 'Filenamemarker',
  question: 'Questionmarker',
  comment: 'Commentmarker',
  person: 'personmarker@example.org',
  password: 'Passwordmarker-82-velvet',
  sent: 'Sentmarker',
} as const;

/** Case: the logs hold no secret and no text, whatever is done with the service, at its most talkative. */
describe('the logs', () => {
  let postgres: StartedPostgres;
  let slack: StartedSlack;
  let large: StartedLargeModel;
  let footnote: RunningFootnote;
  let admin: Visitor;
  /** Secrets that came to be while the service ran. */
  const born: string[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    slack = await StartedSlack.start();
    // A provider that repeats in its errors what it was asked, and by which key.
    large = await startLargeModel((prompt) => (response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: `Not with ${large.key}: ${prompt}` } }));
    });
    footnote = await startFootnote({
      environment: {
        ...slack.environment,
        FOOTNOTE_LOG_LEVEL: 'trace',
        FOOTNOTE_AUTH: 'password',
        FOOTNOTE_ADMIN_KEY: markers.adminKey,
        FOOTNOTE_SECRET: markers.serviceSecret,
        DATABASE_URL: postgres.url,
        FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
        FOOTNOTE_LARGE_MODEL_URL: large.url,
        FOOTNOTE_LARGE_MODEL_KEY: large.key,
        FOOTNOTE_LARGE_MODEL_NAME: large.name,
        FOOTNOTE_LARGE_MODEL_PRICE_IN: '1',
      },
    });
    born.push(slack.token, slack.signingSecret, large.key);
    admin = await setUp(footnote);
  }, 180_000);
  afterAll(async () => {
    await footnote.stop();
    await Promise.all([large.stop(), slack.stop(), postgres.stop()]);
  });

  function expectSilence(): void {
    // The set-up link is for whoever sees the terminal, and is used up by now.
    const output = footnote.output().replaceAll(setUpSecret(footnote) ?? '', '');
    const leaks = [...Object.values(markers), ...born, goodPassword].filter((marker) => output.includes(marker));
    const where = output.split('\n').filter((line) => leaks.some((leak) => line.includes(leak)));
    expect([leaks, where.slice(0, 5)]).toEqual([[], []]);
  }

  it('hold nothing of a day with the service', async () => {
    const { visitor, userId } = await invite(admin, { name: markers.person, role: 'reviewer' });
    const link = await admin.client.createPasswordLink(userId);
    await visitor.client.setPassword({ secret: secretOf(link.url), password: markers.password });
    const key = await visitor.client.createOwnApiKey({ name: markers.title, scopes: ['search', 'answer'] });
    born.push(secretOf(link.url), key.key, visitor.cookie.split('=')[1] ?? '', admin.cookie.split('=')[1] ?? '');
    await wrongPassword();
    await admin.client.putSource('confidential', { defaultAccess: { everyone: true }, defaultSensitivity: 'public' });
    await sendDocuments();
    await useDocuments(visitor);
    slack.addUser({ id: 'U0ANA', email: markers.person });
    const event = { user: 'U0ANA', channel: 'C0GENERAL', ts: nextTs(), text: `What is ${markers.question}?` };
    await sendSlackEvent({ url: footnote.url, signingSecret: slack.signingSecret }, mentionEvent(event));
    await slack.untilPosts(1);
    await admin.client.exportUser(userId);
    expect(large.requests.join()).toContain(markers.document);
    expectSilence();
  }, 180_000);

  async function wrongPassword(): Promise<void> {
    const stranger = new Visitor(footnote.url);
    const request = { name: markers.person, password: `${markers.password}-wrong` };
    await expect(stranger.client.signIn(request)).rejects.toMatchObject({ status: 401 });
  }

  async function sendDocuments(): Promise<void> {
    const good = {
      source: 'confidential',
      externalId: `${markers.fileName}.md`,
      title: markers.title,
      mediaType: 'text/markdown',
      text: `# Code word\n\nThe code word of the year is ${markers.document}.`,
    };
    await admin.client.receiveDocument(good, { wait: true });
    const broken = { ...good, externalId: `${markers.fileName}.pdf`, mediaType: 'application/pdf' };
    await admin.client.receiveDocument(broken, { wait: true }).catch(() => undefined);
  }

  async function useDocuments({ client }: Visitor): Promise<void> {
    const { results } = await client.search({ query: `code word ${markers.question}` });
    const documentId = results[0]?.documentId ?? '';
    await client.getDocumentText(documentId);
    for (const route of ['local', 'large'] as const) {
      const answer = await client.answer({ question: `What is the code word of ${markers.question}?`, route });
      await client.sendFeedback(answer.id, { helpful: false, comment: markers.comment });
    }
  }

  it('hold nothing of what was wrong, on any route', async () => {
    for (const operation of await operations()) for (const attempt of attempts) await send(operation, attempt);
    expectSilence();
  }, 180_000);

  it('hold nothing of what failed inside', async () => {
    const tables = ['answers', 'documents', 'versions', 'feedback', 'groups', 'review_items', 'idempotency_claims'];
    const statements = tables.flatMap((table) => ['-c', `alter table ${table} rename to gone_${table}`]);
    await promisify(execFile)(join(findPostgres() ?? '', 'psql'), [postgres.url, ...statements]);
    const statuses = new Set<number>();
    for (const operation of await operations()) statuses.add(await send(operation, attempts[0] ?? {}));
    const { client } = admin;
    const question = `What is the code word of ${markers.question}?`;
    await expect(client.answer({ question })).rejects.toMatchObject({ status: 500 });
    const source = { source: 'confidential', externalId: markers.fileName, mediaType: 'text/plain' };
    await expect(client.receiveDocument({ ...source, text: markers.document })).rejects.toMatchObject({ status: 500 });
    expect(statuses).toContain(500);
    expect(footnote.output()).toContain('"level":50');
    expectSilence();
  }, 180_000);

  it('are on the terminal alone', async () => {
    const files = await readdir(footnote.dataDirectory, { recursive: true });
    expect(files.filter((file) => /\.(log|out|err)$/i.test(file))).toEqual([]);
  });

  async function operations(): Promise<Operation[]> {
    const reply = await admin.fetch(`${footnote.url}/api/v1/openapi.json`);
    const all = operationsOf((await reply.json()) as OpenApiDocument);
    // What would take away who asks, or the database’s patience.
    return all.filter(({ path }) => !path.endsWith('/sign-out'));
  }

  /** Ways to be wrong, each with the marker where something else belongs. */
  const attempts: { query?: string; body?: string; headers?: Record<string, string> }[] = [
    {},
    { query: `?${markers.sent}=${markers.sent}` },
    { body: JSON.stringify({ [markers.sent]: markers.sent, question: markers.question, query: markers.question }) },
    { body: `{"question": ${markers.sent}` },
    { headers: { authorization: `Bearer fn_${markers.sent}`, cookie: `footnote_login=${markers.sent}` } },
    { headers: { 'idempotency-key': `${markers.sent} \u00e9`, 'if-match': markers.sent, 'user-agent': markers.sent } },
  ];

  async function send({ method, path, mediaType }: Operation, attempt: (typeof attempts)[number]): Promise<number> {
    const isSetting = method !== 'GET' && method !== 'DELETE';
    const address = path.replaceAll(/\{[^}]+\}/g, markers.sent) + (attempt.query ?? '');
    const asKey = { authorization: `Bearer ${markers.adminKey}` };
    const typed = mediaType === null ? {} : { 'content-type': mediaType };
    const body = isSetting && mediaType !== null ? { body: attempt.body ?? `{"query":"${markers.question}"}` } : {};
    const reply = await fetch(`${footnote.url}${address}`, {
      ...{ method, ...body },
      headers: { ...asKey, ...typed, ...attempt.headers },
    });
    await reply.body?.cancel();
    return reply.status;
  }
});
