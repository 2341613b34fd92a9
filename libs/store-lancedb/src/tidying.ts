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
    clearTimeout(this.#timer);
    if (this.#writes >= writesBeforeTidying) this.#enqueue();
    else this.#timer = setTimeout(() => this.#enqueue(), tidyAfterIdleMs).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
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
    this.#writes = 0;
    const before = await this.#table.count({ operator: 'and', operands: [] });
    await this.#table.optimize(new Date(Date.now() - versionGraceMs));
    const after = await this.#table.count({ operator: 'and', operands: [] });
    if (after !== before) throw new Error(`tidying changed the number of passages from ${before} to ${after}`);
  }
}
