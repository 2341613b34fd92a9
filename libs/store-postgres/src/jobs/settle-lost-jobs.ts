import { type Clock, type DocumentProblem } from '@footnote/core';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { rowsOf, type Database } from '../connection/database.ts';
import { documents } from '../schema/document-tables.ts';
import { jobs } from '../schema/job-tables.ts';
import { jobQueueName } from './job-queue.ts';
import { jobLimits } from './job.limits.ts';

interface LostJob {
  id: string;
  documentId: string;
  versionId: string;
  gaveUp: boolean;
}

const gaveUp: DocumentProblem = {
  code: 'gave-up',
  detail: `Work on it broke off ${jobLimits.retriesMax + 1} times, so it is tried again only when the service starts next, or when the document is sent anew.`,
};

const interrupted: DocumentProblem = {
  code: 'interrupted',
  detail: 'The queue has lost this job. The document is queued again when the service starts.',
};

/**
 * Fails the jobs that are unfinished in our table, but that the queue will never hand out again. Where it gave up after
 * its retries the document fails too; where it merely lost the job the document stays unfinished, to be queued again.
 */
export async function settleLostJobs(database: Database, clock: Clock): Promise<void> {
  await database.transaction(async (transaction) => {
    const now = clock.now();
    for (const job of await findLostJobs(transaction)) {
      const problem = job.gaveUp ? gaveUp : interrupted;
      await transaction.update(jobs).set({ state: 'failed', problem, updatedAt: now }).where(eq(jobs.id, job.id));
      if (!job.gaveUp) continue;
      await transaction
        .update(documents)
        .set({ status: 'failed', problem, updatedAt: now })
        .where(isStillWaitingFor(job));
    }
  });
}

/**
 * At start, before anything is settled: makes unfinished again, for the application to queue, the documents that were
 * given up on before. What this start itself gives up on waits for the next one, so that a document that kills the
 * process cannot keep it from starting.
 */
export async function reviveGivenUp(database: Database, clock: Clock): Promise<void> {
  await database
    .update(documents)
    .set({ status: 'queued', problem: null, updatedAt: clock.now() })
    .where(and(eq(documents.status, 'failed'), sql`${documents.problem} ->> 'code' = ${gaveUp.code}`));
}

async function findLostJobs(transaction: Database): Promise<LostJob[]> {
  const found = await transaction.execute(sql`
    select job.id, job.document_id as "documentId", job.version_id as "versionId", coalesce(queued.state = 'failed', false) as "gaveUp"
    from jobs as job
    left join pgboss.job as queued on queued.name = ${jobQueueName} and queued.id = job.queue_id
    where job.state in ('queued', 'running') and (queued.id is null or queued.state in ('completed', 'cancelled', 'failed'))
    for update of job skip locked`);
  return rowsOf<LostJob>(found);
}

function isStillWaitingFor(job: LostJob) {
  return and(
    eq(documents.id, job.documentId),
    eq(documents.latestVersionId, job.versionId),
    inArray(documents.status, ['queued', 'reading', 'embedding']),
  );
}
