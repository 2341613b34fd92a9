import {
  canRead,
  DocumentStore,
  type Access,
  type Document,
  type DocumentCount,
  type DocumentListPosition,
  type DocumentListQuery,
  type DocumentStateChanges,
  type IdPage,
  type NamedInAccess,
  type Reader,
} from '@footnote/core';
import { FakeTables } from './fake-tables.ts';
import { pageById } from './page-by-id.ts';

const unfinishedStatuses = ['queued', 'reading', 'embedding'];

export class FakeDocumentStore extends DocumentStore {
  readonly #tables: FakeTables;

  constructor(tables = new FakeTables()) {
    super();
    this.#tables = tables;
  }

  override async find(id: string): Promise<Document | null> {
    return structuredClone(this.#tables.documents.get(id) ?? null);
  }

  override async findMany(ids: string[]): Promise<Document[]> {
    return structuredClone(this.#rows().filter((document) => ids.includes(document.id)));
  }

  override async findByKey(source: string, externalId: string): Promise<Document | null> {
    return structuredClone(this.#rows().find((row) => row.source === source && row.externalId === externalId) ?? null);
  }

  override async list(query: DocumentListQuery): Promise<Document[]> {
    const inOrder = this.#rows().sort(newestFirst);
    const matching = inOrder.filter((document) => comesAfter(document, query.after) && matches(document, query));
    return structuredClone(matching.slice(0, query.limit));
  }

  override async listUnfinished(): Promise<string[]> {
    return this.#rows()
      .filter((document) => unfinishedStatuses.includes(document.status))
      .map((document) => document.id);
  }

  override async insert(document: Document): Promise<void> {
    if (await this.findByKey(document.source, document.externalId)) {
      throw new Error('A document of this source and external id exists.');
    }
    this.#tables.documents.set(document.id, structuredClone(document));
  }

  override async update(id: string, changes: Partial<Omit<Document, 'id'>>): Promise<boolean> {
    const document = this.#tables.documents.get(id);
    if (!document) return false;
    this.#tables.documents.set(id, structuredClone({ ...document, ...changes }));
    return true;
  }

  override async updateVersionState(id: string, versionId: string, changes: DocumentStateChanges): Promise<boolean> {
    return this.#tables.documents.get(id)?.latestVersionId === versionId && this.update(id, changes);
  }

  override async setBroughtTitle(
    id: string,
    versionId: string,
    changes: Pick<Document, 'title' | 'updatedAt'>,
  ): Promise<boolean> {
    const document = this.#tables.documents.get(id);
    if (document?.latestVersionId !== versionId || document.titleGiven) return false;
    return this.update(id, changes);
  }

  override async setInheritedAccess(source: string, access: Access): Promise<string[]> {
    const inheriting = this.#rows().filter((document) => document.source === source && document.accessInherited);
    for (const { id } of inheriting) await this.update(id, { access });
    return inheriting.map(({ id }) => id);
  }

  override async listNaming({ name, as }: NamedInAccess, page: IdPage): Promise<string[]> {
    const named = this.#rows().filter(({ access }) => (as === 'reader' ? access : access.deny)?.users.includes(name));
    return pageById(named, ({ id }) => id, page).map(({ id }) => id);
  }

  override async removeReader(name: string): Promise<string[]> {
    const named = this.#rows().filter(({ access }) => access.users.includes(name));
    for (const { id, access } of named) {
      await this.update(id, { access: { ...access, users: access.users.filter((user) => user !== name) } });
    }
    return named.map(({ id }) => id);
  }

  override async delete(id: string): Promise<number> {
    const { documents, versions, jobs } = this.#tables;
    const versionIds = [...versions.values()]
      .filter((row) => row.version.documentId === id)
      .map((row) => row.version.id);
    for (const versionId of versionIds) versions.delete(versionId);
    for (const job of [...jobs.values()]) if (job.documentId === id) jobs.delete(job.id);
    documents.delete(id);
    return versionIds.length;
  }

  /** Fake units of work run one after another, so every key is locked anyway. */
  override async lockKey(): Promise<void> {}

  override async count(): Promise<number> {
    return this.#tables.documents.size;
  }

  override async countBySource(): Promise<DocumentCount[]> {
    const groups = Map.groupBy(this.#rows(), ({ source, status }) => JSON.stringify([source, status]));
    return [...groups.values()].flatMap((rows) => {
      const first = rows[0];
      return first === undefined ? [] : [{ source: first.source, status: first.status, count: rows.length }];
    });
  }

  override async listReadableSources(reader: Reader): Promise<string[]> {
    const readable = this.#rows().filter(({ access }) => canRead(reader, access));
    return [...new Set(readable.map(({ source }) => source))];
  }

  #rows(): Document[] {
    return [...this.#tables.documents.values()];
  }
}

function newestFirst(left: DocumentListPosition, right: DocumentListPosition): number {
  return right.createdAt.getTime() - left.createdAt.getTime() || (left.id < right.id ? -1 : 1);
}

function comesAfter(document: Document, after: DocumentListPosition | null): boolean {
  return after === null || (document.id !== after.id && newestFirst(after, document) < 0);
}

function matches(document: Document, query: DocumentListQuery): boolean {
  if (query.source !== null && document.source !== query.source) return false;
  if (query.status !== null && document.status !== query.status) return false;
  return query.reader === null || canRead(query.reader, document.access);
}
