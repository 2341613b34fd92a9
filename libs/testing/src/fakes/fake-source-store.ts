import { SourceStore, type Source } from '@footnote/core';
import { FakeTables } from './fake-tables.ts';

export class FakeSourceStore extends SourceStore {
  readonly #tables: FakeTables;

  constructor(tables = new FakeTables()) {
    super();
    this.#tables = tables;
  }

  override async find(id: string): Promise<Source | null> {
    return structuredClone(this.#tables.sources.get(id) ?? null);
  }

  override async list(): Promise<Source[]> {
    const inOrder = [...this.#tables.sources.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    return structuredClone(inOrder);
  }

  override async put(source: Source): Promise<void> {
    this.#tables.sources.set(source.id, structuredClone(source));
  }

  /** Fake units of work run one after another, so every source is locked anyway. */
  override async lock(): Promise<void> {}
}
