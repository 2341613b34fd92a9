import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job } from '@footnote/core';
import { buildJob, seedDocument } from '@footnote/testing';
import { sql } from 'drizzle-orm';
import { connectEmbedded } from './connection/connect-embedded.ts';
import { rowsOf } from './connection/database.ts';
import { jobLimits } from './jobs/job.limits.ts';
import { openPostgresStores } from './open-postgres-stores.ts';
import type { PostgresStores } from './postgres-stores.ts';

const killsMax = 4;
const timeoutMs = 300_000;
const storesModule = new URL('./index.ts', import.meta.url).href;

/** Opens the stores in a process of its own, which then runs `body` and says each thing in a line. */
function startChild(directory: string, body: string): { child: ChildProcess; lines: AsyncIterable<string> } {
  const program = `
import { openPostgresStores } from ${JSON.stringify(storesModule)};
    const options = { databaseUrl: null, directory: ${JSON.stringify(directory)}, reportError: console.error };
    const stores = await openPostgresStores(options);
    ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}

/** Lists the ids of all sources, then goes on inserting, saying each id once it is acknowledged. */
const insertForever = `
  const sources = await stores.sources.list();
  console.log(JSON.stringify(sources.map((source) => source.id)));
  const nobody = { everyone: false, groups: [], users: [] };
  const row = { title: '', defaultAccess: nobody, defaultSensitivity: null, createdAt: new Date(), updatedAt: new Date() };
  for (;;) {
    const id = 's-' + crypto.randomUUID();
    await stores.sources.put({ ...row, id });
    console.log(id);
  }`;

/** Takes the waiting jobs in hand and never finishes them. */
const workForever = `await stores.jobRunner.start(async () => { console.log('working'); await new Promise(() => {}); });`;

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('the embedded database', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-crash-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  function open(): Promise<PostgresStores> {
    return openPostgresStores({ databaseUrl: null, directory, reportError: () => {} });
  }

  it(
    `has every acknowledged row after each of ${killsMax} kills`,
    async () => {
      const acknowledged: string[] = [];
      for (let round = 0; round <= killsMax; round += 1) {
        const before = [...acknowledged];
        const wanted = before.length + 5 + 7 * round;
        const { child, lines } = startChild(directory, insertForever);
        let found: string[] = [];
        for await (const line of lines) {
          if (line.startsWith('[')) found = JSON.parse(line) as string[];
          else acknowledged.push(line);
          if (acknowledged.length === wanted) await kill(child);
        }
        expect(acknowledged.length).toBeGreaterThanOrEqual(wanted);
        expect(found).toEqual(expect.arrayContaining(before));
      }
    },
    timeoutMs,
  );

  async function enqueueJob(stores: PostgresStores): Promise<Job> {
    const { document, version } = await seedDocument(stores, { source: 'crash' });
    const job = buildJob({ documentId: document.id, versionId: version.id });
    await stores.jobs.enqueue(job);
    return job;
  }

  it(
    'hands out at once what a killed process had in hand',
    async () => {
      const before = await open();
      const job = await enqueueJob(before);
      await before.close();
      const { child, lines } = startChild(directory, workForever);
      const said: string[] = [];
      for await (const line of lines) {
        said.push(line);
        await kill(child);
      }
      expect(said).toEqual(['working']);

      const after = await open();
      const handedOut = await new Promise<Job[]>((resolve, reject) => {
        after.jobRunner
          .start(async (jobs) => {
            resolve(jobs);
            for (const each of jobs) await after.jobs.update(each.id, { state: 'succeeded' });
          })
          .catch(reject);
      });
      expect(handedOut.map((each) => each.id)).toEqual([job.id]);
      await after.close();
    },
    timeoutMs,
  );

  it(
    'hands out at the next start what a stop aborted, without counting it as a failure',
    async () => {
      const before = await open();
      const job = await enqueueJob(before);
      const inHand = new Promise<void>((resolve, reject) => {
        const work = async (_jobs: Job[], signal: AbortSignal): Promise<void> => {
          resolve();
          await once(signal, 'abort');
          signal.throwIfAborted();
        };
        before.jobRunner.start(work).catch(reject);
      });
      await inHand;
      await before.close();

      const raw = await connectEmbedded(directory, () => {});
      const queued = await raw.database.execute(
        sql`select retry_count, state, retry_delay, retry_backoff from pgboss.job where id = (select queue_id from jobs where id = ${job.id})`,
      );
      expect(rowsOf(queued)).toEqual([
        { retry_count: 0, state: 'created', retry_delay: jobLimits.retryDelaySeconds, retry_backoff: true },
      ]);
      await raw.database.execute(sql`update jobs set state = 'cancelled' where id = ${job.id}`);
      await raw.close();
    },
    timeoutMs,
  );

  it(
    'settles a job that the queue lost, and the document of one that it gave up on, which is queued again at the next start',
    async () => {
      const before = await open();
      const lost = await enqueueJob(before);
      const hopeless = await enqueueJob(before);
      const waiting = await enqueueJob(before);
      await before.close();
      const raw = await connectEmbedded(directory, () => {});
      const queueIdOf = (job: Job) => sql`(select queue_id from jobs where id = ${job.id})`;
      await raw.database.execute(sql`delete from pgboss.job where id = ${queueIdOf(lost)}`);
      await raw.database.execute(sql`update pgboss.job set state = 'failed' where id = ${queueIdOf(hopeless)}`);
      await raw.close();

      const after = await open();
      expect(await after.jobs.find(lost.id)).toMatchObject({ state: 'failed', problem: { code: 'interrupted' } });
      expect(await after.jobs.find(hopeless.id)).toMatchObject({ state: 'failed', problem: { code: 'gave-up' } });
      expect(await after.jobs.findActive(waiting.documentId)).not.toBeNull();
      const unfinished = await after.documents.listUnfinished();
      expect(unfinished).toContain(lost.documentId);
      expect(unfinished).not.toContain(hopeless.documentId);
      expect((await after.documents.find(hopeless.documentId))?.problem?.code).toBe('gave-up');
      await after.close();

      const nextStart = await open();
      expect(await nextStart.documents.listUnfinished()).toContain(hopeless.documentId);
      expect(await nextStart.documents.find(hopeless.documentId)).toMatchObject({ status: 'queued', problem: null });
      await nextStart.close();
    },
    timeoutMs,
  );
});
