import { UnitOfWork, type IngestionStores } from '@footnote/core';
import type { FakeIngestionStores } from './fake-ingestion-stores.ts';

/**
 * Runs units of work one after another over the fake stores; a failed one is undone from a snapshot.
 * As in the real store, `work` must use the stores that it is given, and must not open another unit of work.
 */
export class FakeUnitOfWork extends UnitOfWork {
  readonly #stores: FakeIngestionStores;
  #last: Promise<unknown> = Promise.resolve();

  constructor(stores: FakeIngestionStores) {
    super();
    this.#stores = stores;
  }

  override run<Result>(work: (stores: IngestionStores) => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => this.#runOrUndo(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #runOrUndo<Result>(work: (stores: IngestionStores) => Promise<Result>): Promise<Result> {
    const before = this.#stores.tables.snapshot();
    try {
      return await work(this.#stores);
    } catch (error) {
      this.#stores.tables.restore(before);
      throw error;
    }
  }
}
