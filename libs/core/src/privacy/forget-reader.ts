import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { RefreshOwner } from '../ingestion/refresh-owner.ts';
import type { UnitOfWork } from '../ingestion/unit-of-work.ts';
import { pagesById } from './pages-by-id.ts';

export interface ForgottenReader {
  sources: number;
  documents: number;
  /** Sources and documents that go on denying the name. */
  denials: number;
}

/**
 * Takes a name out of all that says who may read. A document that named nobody else is read by nobody then. Denials stay:
 * who is erased here may come again by the same name, and what was closed to them must not have opened meanwhile.
 */
export class ForgetReader {
  readonly #unitOfWork: UnitOfWork;
  readonly #documents: DocumentStore;
  readonly #refreshOwner: RefreshOwner;

  constructor(unitOfWork: UnitOfWork, documents: DocumentStore, refreshOwner: RefreshOwner) {
    this.#unitOfWork = unitOfWork;
    this.#documents = documents;
    this.#refreshOwner = refreshOwner;
  }

  async run(name: string): Promise<ForgottenReader> {
    const all = await this.#unitOfWork.run(({ sources }) => sources.list());
    const naming = all.filter(({ defaultAccess }) => defaultAccess.users.includes(name));
    // First, so that no document inherits the name once more.
    for (const { id } of naming) await this.#forgetInSource(id, name);
    const changed = await this.#documents.removeReader(name);
    await this.#refreshOwner.runAccess(changed);
    const denyingSources = all.filter(({ defaultAccess }) => defaultAccess.deny?.users.includes(name) === true);
    const denials = denyingSources.length + (await this.#countDenials(name));
    return { sources: naming.length, documents: changed.length, denials };
  }

  async #forgetInSource(id: string, name: string): Promise<void> {
    await this.#unitOfWork.run(async ({ sources }) => {
      await sources.lock(id, 'change');
      const source = await sources.find(id);
      if (source === null) return;
      const users = source.defaultAccess.users.filter((user) => user !== name);
      await sources.put({ ...source, defaultAccess: { ...source.defaultAccess, users } });
    });
  }

  async #countDenials(name: string): Promise<number> {
    const denying = pagesById(
      (page) => this.#documents.listNaming({ name, as: 'denied' }, page),
      (id) => id,
    );
    let count = 0;
    for await (const _id of denying) count += 1;
    return count;
  }
}
