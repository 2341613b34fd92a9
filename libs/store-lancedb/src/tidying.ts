import { passageIndexLimits } from './passage-index.limits.ts';
import type { PassageTable } from './passage-table.ts';
import type { WriteQueue } from './write-queue.ts';

const { writesBeforeTidying, tidyAfterIdleMs, versionGraceMs } = passageIndexLimits;

/**
 * Keeps the number of files and versions small, and new rows in the lexical indexes. Runs in the queue of writes, so never
 * beside one: after a number of them, or once they pause.
 */
export class Tidying {
  readonly #table: PassageTable;
  readonly #queue: WriteQueue;
  #writes = 0;
  #isQueued = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #problem: string | null = null;

  constructor(table: PassageTable, queue: WriteQueue) {
    this.#table = table;
    this.#queue = queue;
  }

  /** Why the last run failed; null when it did not. */
  get problem(): string | null {
    return this.#problem;
  }

  noteWrite(): void {
    this.#writes += 1;
    if (this.#writes >= writesBeforeTidying) this.#enqueue();
    else this.#enqueueAfter(tidyAfterIdleMs);
  }

  /** Starts no more runs; one that is queued already still comes. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #enqueueAfter(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => this.#enqueue(), delayMs).unref();
  }

  #enqueue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    this.#queue
      .run(() => this.#tidy())
      .then(() => this.#settle(null))
      .catch((error: unknown) => this.#settle(String(error)));
  }

  #settle(problem: string | null): void {
    this.#isQueued = false;
    this.#problem = problem;
  }

  /** Tidying changes no row; that it did not is checked, because compaction that loses or revives rows has been seen. */
  async #tidy(): Promise<void> {
    // The versions that this run leaves for their grace are removed by one more run, unless writes bring it on earlier.
    if (this.#writes > 0) this.#enqueueAfter(2 * versionGraceMs);
    this.#writes = 0;
    const before = await this.#table.count({ operator: 'and', operands: [] });
    await this.#table.optimize(new Date(Date.now() - versionGraceMs));
    const after = await this.#table.count({ operator: 'and', operands: [] });
    if (after !== before) throw new Error(`tidying changed the number of passages from ${before} to ${after}`);
  }
}
