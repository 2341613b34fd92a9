import { ingestionLimits, VersionStore, type ReadContent, type Version, type VersionSummary } from '@footnote/core';
import { FakeTables } from './fake-tables.ts';

export class FakeVersionStore extends VersionStore {
  readonly #tables: FakeTables;

  constructor(tables = new FakeTables()) {
    super();
    this.#tables = tables;
  }

  override async insert(version: Version, original: Uint8Array): Promise<void> {
    this.#tables.versions.set(version.id, { version: structuredClone(version), original: original.slice() });
  }

  override async find(id: string): Promise<Version | null> {
    return structuredClone(this.#tables.versions.get(id)?.version ?? null);
  }

  override async findMany(ids: string[]): Promise<Version[]> {
    return structuredClone(this.#versions().filter((version) => ids.includes(version.id)));
  }

  override async listOf(documentId: string): Promise<VersionSummary[]> {
    const versions = this.#versions().filter((version) => version.documentId === documentId);
    versions.sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime());
    const listed = versions.slice(0, ingestionLimits.versionsListedMax);
    return structuredClone(listed.map(({ text: _text, blocks: _blocks, ...summary }) => summary));
  }

  override async readOriginal(id: string): Promise<Uint8Array | null> {
    return this.#tables.versions.get(id)?.original.slice() ?? null;
  }

  override async setContent(id: string, content: ReadContent): Promise<void> {
    const row = this.#tables.versions.get(id);
    if (!row) return;
    this.#tables.versions.set(id, { ...row, version: structuredClone({ ...row.version, ...content }) });
  }

  #versions(): Version[] {
    return [...this.#tables.versions.values()].map((row) => row.version);
  }
}
