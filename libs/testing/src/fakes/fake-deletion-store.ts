import { DeletionStore, type Deletion } from '@footnote/core';
import { FakeTables } from './fake-tables.ts';

export class FakeDeletionStore extends DeletionStore {
  readonly #tables: FakeTables;

  constructor(tables = new FakeTables()) {
    super();
    this.#tables = tables;
  }

  override async put(deletion: Deletion): Promise<void> {
    this.#tables.deletions.set(deletion.id, structuredClone(deletion));
  }

  override async find(id: string): Promise<Deletion | null> {
    return structuredClone(this.#tables.deletions.get(id) ?? null);
  }

  override async listRunning(): Promise<Deletion[]> {
    return structuredClone([...this.#tables.deletions.values()].filter((deletion) => deletion.state === 'running'));
  }
}
