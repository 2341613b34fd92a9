import { finishedJobStates, JobStore, type Clock, type Job } from '@footnote/core';
import { and, desc, eq, inArray, notInArray, type InferSelectModel, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { jobs } from '../schema/job-tables.ts';
import type { JobQueue } from './job-queue.ts';

export class PostgresJobStore extends JobStore {
  readonly #database: Database;
  readonly #queue: JobQueue;
  readonly #clock: Clock;

  constructor(database: Database, queue: JobQueue, clock: Clock) {
    super();
    this.#database = database;
    this.#queue = queue;
    this.#clock = clock;
  }

  override async enqueue(job: Job): Promise<void> {
    const row = toRow(job);
    await this.#database.transaction(async (transaction) => {
      await transaction.insert(jobs).values(row);
      await this.#queue.send(row.queueId, { jobId: row.id }, transaction);
    });
  }

  override async find(id: string): Promise<Job | null> {
    const [row] = await this.#database.select().from(jobs).where(eq(jobs.id, id));
    return row ? fromRow(row) : null;
  }

  override async findActive(documentId: string): Promise<Job | null> {
    const [row] = await this.#database
      .select()
      .from(jobs)
      .where(and(eq(jobs.documentId, documentId), isUnfinished()))
      .orderBy(desc(jobs.createdAt))
      .limit(1);
    return row ? fromRow(row) : null;
  }

  override async update(id: string, changes: Partial<Pick<Job, 'state' | 'progress' | 'problem'>>): Promise<boolean> {
    const { progress, ...rest } = changes;
    const steps = progress && { stepsDone: progress.done, stepsTotal: progress.total };
    const changed = await this.#database
      .update(jobs)
      .set({ ...rest, ...steps, updatedAt: this.#clock.now() })
      .where(and(eq(jobs.id, id), isUnfinished()))
      .returning({ id: jobs.id });
    return changed.length > 0;
  }

  /** Those of the ids that are still to be done, oldest first; at most a batch. */
  async findUnfinished(ids: string[]): Promise<Job[]> {
    const rows = await this.#database
      .select()
      .from(jobs)
      .where(and(inArray(jobs.id, ids), isUnfinished()))
      .orderBy(jobs.createdAt, jobs.id);
    return rows.map(fromRow);
  }
}

function isUnfinished(): SQL {
  return notInArray(jobs.state, [...finishedJobStates]);
}

function fromRow(row: InferSelectModel<typeof jobs>): Job {
  const { queueId: _handedOutAs, stepsDone, stepsTotal, ...job } = row;
  return { ...job, progress: { done: stepsDone, total: stepsTotal } };
}

function toRow({ progress, ...job }: Job): InferSelectModel<typeof jobs> {
  return { ...job, queueId: crypto.randomUUID(), stepsDone: progress.done, stepsTotal: progress.total };
}
