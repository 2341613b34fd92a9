import { finishedJobStates, JobStore, type Clock, type Job } from '@footnote/core';
import { FakeClock } from './fake-clock.ts';
import { FakeTables } from './fake-tables.ts';

export class FakeJobStore extends JobStore {
  readonly #tables: FakeTables;
  readonly #clock: Clock;

  constructor(tables = new FakeTables(), clock: Clock = new FakeClock()) {
    super();
    this.#tables = tables;
    this.#clock = clock;
  }

  override async enqueue(job: Job): Promise<void> {
    this.#tables.jobs.set(job.id, structuredClone(job));
    this.#tables.queue.push(job.id);
  }

  override async find(id: string): Promise<Job | null> {
    return structuredClone(this.#tables.jobs.get(id) ?? null);
  }

  override async findActive(documentId: string): Promise<Job | null> {
    const active = [...this.#tables.jobs.values()].find((job) => job.documentId === documentId && !isFinished(job));
    return structuredClone(active ?? null);
  }

  override async update(id: string, changes: Partial<Pick<Job, 'state' | 'progress' | 'problem'>>): Promise<boolean> {
    const job = this.#tables.jobs.get(id);
    if (!job || isFinished(job)) return false;
    this.#tables.jobs.set(id, structuredClone({ ...job, ...changes, updatedAt: this.#clock.now() }));
    return true;
  }

  /** Takes the oldest queued jobs that are still to be done; what FakeJobRunner hands out. */
  takeQueued(limit: number): Job[] {
    const taken: Job[] = [];
    while (taken.length < limit) {
      const id = this.#tables.queue.shift();
      if (id === undefined) break;
      const job = this.#tables.jobs.get(id);
      if (job && !isFinished(job)) taken.push(structuredClone(job));
    }
    return taken;
  }
}

function isFinished(job: Job): boolean {
  return finishedJobStates.includes(job.state);
}
