import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { postJson, problemOf, sendRaw } from '../../support/send-raw.ts';
import { startAndFail, startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(options: Parameters<typeof startFootnote>[0] = {}): Promise<RunningFootnote> {
  const running = await startFootnote(options);
  cleanUps.push(() => running.stop());
  return running;
}

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-'));
  cleanUps.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function clientOf({ url }: RunningFootnote) {
  return createFootnoteClient({ baseUrl: url });
}

function pages(count: number) {
  return Array.from({ length: count }, (_, number) => ({
    source: 'handbook',
    externalId: `page-${number}.md`,
    mediaType: 'text/markdown',
    text: `# Page ${number}\n\n${`Rule ${number} of the house concerns desks, plants and the kettle. `.repeat(20)}`,
  }));
}

/** Whether the document has something at this JSON pointer. */
function isResolved(document: unknown, reference: string): boolean {
  if (!reference.startsWith('#/')) return false;
  const found = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], document);
  return found !== undefined;
}

describe('starting', () => {
  it('lists every bad setting at once and does not start', async () => {
    const dataDirectory = await newDirectory();
    const environment = {
      PORT: '99999',
      FOOTNOTE_HOST: '0.0.0.0',
      FOOTNOTE_ADMIN_KEY: 'short',
      FOOTNOTE_SAMPLE: 'perhaps',
    };
    const { output, exitCode } = await startAndFail({ dataDirectory, environment });
    expect(exitCode).toBe(1);
    for (const name of ['PORT', 'FOOTNOTE_ADMIN_KEY', 'FOOTNOTE_SAMPLE']) expect(output).toContain(name);
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('refuses to be open to the network', async () => {
    const { output } = await startAndFail({
      dataDirectory: await newDirectory(),
      environment: { FOOTNOTE_HOST: '0.0.0.0' },
    });
    expect(output).toContain('open needs a loopback FOOTNOTE_HOST');
  });

  it('refuses a data directory that another process holds, and names it', async () => {
    const dataDirectory = await newDirectory();
    const running = await start({ dataDirectory });
    const { output, exitCode } = await startAndFail({ dataDirectory });
    expect(exitCode).toBe(1);
    expect(output).toContain(`process ${running.process.pid ?? 0}`);
  });

  it('without models still searches by words and quotes, and says so', async () => {
    const environment = { FOOTNOTE_MODELS_DIR: await newDirectory(), FOOTNOTE_SAMPLE: 'true' };
    const running = await start({ environment });
    const client = clientOf(running);
    await waitForSample(client);
    const ready = await sendRaw(`${running.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(ready.json).toMatchObject({
      status: 'degraded',
      components: { 'embedding-model': { status: 'degraded' }, 'language-model': { status: 'degraded' } },
    });
    const found = await client.search({ query: 'parental leave Spain' });
    expect(found.query.warnings.map(({ code }) => code)).toEqual(['semantic-unavailable']);
    expect(found.results.length).toBeGreaterThan(0);
    const answer = await client.answer({ question: 'How long is parental leave in Spain?' });
    expect(answer.route.decision).toBe('extractive');
    expect(answer.sentences.every(({ verdict }) => verdict === 'quoted')).toBe(true);
  });
});

describe('what the service says of itself', () => {
  it('is an OpenAPI document without a dangling reference, and health without numbers of passages', async () => {
    const running = await start();
    const { text, json } = await sendRaw(`${running.url}/api/v1/openapi.json`);
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(0);
    const dangling = references.filter((reference) => !isResolved(json, reference));
    expect([...new Set(dangling)]).toEqual([]);
    expect((await sendRaw(`${running.url}/health/ready`)).text).not.toMatch(/\d+ passages/);
  });
});

describe('a kill during ingestion', () => {
  it('loses nothing that was acknowledged, and repeats nothing', async () => {
    const dataDirectory = await newDirectory();
    const first = await startFootnote({ dataDirectory });
    const client = clientOf(first);
    await client.putSource('handbook', { defaultAccess: { everyone: true } });
    const acknowledged: string[] = [];
    for await (const line of client.receiveBatch(pages(40)))
      if ('documentId' in line) acknowledged.push(line.documentId);
    first.process.kill('SIGKILL');
    await new Promise((resolve) => first.process.once('exit', resolve));

    const second = await start({ dataDirectory });
    const again = clientOf(second);
    await waitForSample(again);
    for (const documentId of acknowledged) expect((await again.getDocument(documentId)).status).toBe('ready');
    const { results } = await again.search({ query: 'Rule 7 of the house', limit: 50, mode: 'lexical' });
    const passageIds = results.map(({ passageId }) => passageId);
    expect(new Set(passageIds).size).toBe(passageIds.length);
    const ofPage7 = results.filter(({ externalId }) => externalId === 'page-7.md');
    expect(new Set(ofPage7.map(({ versionId }) => versionId)).size).toBe(1);
  });
});

describe('an end by SIGTERM', () => {
  it('is clean, with streams open', async () => {
    const running = await startFootnote();
    const exited = new Promise<number | null>((resolve) => running.process.once('exit', resolve));
    running.process.kill('SIGTERM');
    expect(await exited).toBe(0);
    await running.stop();
  });
});

describe('a full disk', () => {
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

  it('is a 503 that says so; reading goes on, and writing once there is space', async () => {
    if (!mayMount) {
      if (process.env.CI === 'true') throw new Error('This test needs root on Linux, to mount a small file system.');
      console.warn('skipped: a full disk needs root on Linux, to mount a small file system');
      return;
    }
    const directory = await newDirectory();
    const dataDirectory = join(directory, 'small');
    await mkdir(dataDirectory);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', dataDirectory]);
    cleanUps.push(async () => execFileSync('umount', ['-l', dataDirectory]));
    const running = await start({ dataDirectory });
    const client = clientOf(running);
    await client.putSource('handbook', { defaultAccess: { everyone: true } });
    const [page] = pages(1);
    if (page === undefined) throw new Error('no page');
    await client.receiveDocument(page, { wait: true });
    const filler = join(dataDirectory, 'filler');
    execFileSync('sh', ['-c', `cat /dev/zero > ${filler} 2>/dev/null || true`]);

    const refused = await postJson(`${running.url}/api/v1/documents`, {
      ...page,
      externalId: 'big.md',
      text: 'x '.repeat(1_000_000),
    });
    expect([refused.status, problemOf(refused).code]).toEqual([
      503,
      expect.stringMatching(/^(storage|database)-full$/),
    ]);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect((await client.search({ query: 'kettle', mode: 'lexical' })).results.length).toBeGreaterThan(0);

    await rm(filler);
    const mended = await client.receiveDocument({ ...page, externalId: 'later.md' }, { wait: true });
    expect(mended.status).toBe('ready');
  });
});
