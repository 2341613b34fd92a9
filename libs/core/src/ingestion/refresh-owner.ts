import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { PassageOwner } from '../retrieval/passage.ts';
import type { Clock } from '../shared/clock.ts';
import type { Document } from './document.ts';
import { ingestionLimits } from './ingestion.limits.ts';
import { newIndexJob } from './new-index-job.ts';
import { ownerOf } from './owner-of.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const { documentsPerRefreshMax, refreshAttemptsMax } = ingestionLimits;

/**
 * Brings the index rows of documents up to their stored access, title and labels. When the index cannot take that now, a
 * job does it later: the stores are the truth already, and no row is shown against them. So a document that was closed is
 * hidden before this has run, and one that was opened may be found a little later.
 *
 * What was written is compared with the stores once more, so that of two who refresh the same rows at the same time the
 * one with older labels does not have the last word.
 */
export class RefreshOwner {
  readonly #unitOfWork: UnitOfWork;
  readonly #passageIndex: PassageIndex;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, passageIndex: PassageIndex, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#passageIndex = passageIndex;
    this.#clock = clock;
  }

  async run(documentId: string): Promise<void> {
    try {
      await this.#refreshOwner(documentId);
    } catch {
      await this.#indexLater(documentId);
    }
  }

  /** The access alone, of any number of documents: those that have the same one are written together. */
  async runAccess(documentIds: readonly string[]): Promise<void> {
    for (let from = 0; from < documentIds.length; from += documentsPerRefreshMax) {
      const ids = documentIds.slice(from, from + documentsPerRefreshMax);
      try {
        await this.#refreshAccess(ids);
      } catch {
        for (const id of ids) await this.#indexLater(id);
      }
    }
  }

  async #refreshOwner(documentId: string): Promise<void> {
    let written: PassageOwner | null = null;
    for (let attempt = 0; attempt <= refreshAttemptsMax; attempt += 1) {
      const [document] = await this.#find([documentId]);
      if (document === undefined) return;
      const owner = ownerOf(document);
      if (JSON.stringify(owner) === JSON.stringify(written)) return;
      await this.#passageIndex.updateOwner(documentId, owner);
      written = owner;
    }
    throw new Error('the labels keep changing');
  }

  async #refreshAccess(documentIds: string[]): Promise<void> {
    const written = new Map<string, string>();
    for (let attempt = 0; attempt <= refreshAttemptsMax; attempt += 1) {
      const documents = await this.#find(documentIds);
      const outdated = documents.filter(({ id, access }) => written.get(id) !== JSON.stringify(access));
      if (outdated.length === 0) return;
      for (const alike of Map.groupBy(outdated, ({ access }) => JSON.stringify(access)).values()) {
        await this.#writeAccess(alike);
      }
      for (const { id, access } of outdated) written.set(id, JSON.stringify(access));
    }
    throw new Error('the access keeps changing');
  }

  async #writeAccess(alike: Document[]): Promise<void> {
    const [first] = alike;
    if (first === undefined) return;
    const ids = alike.map(({ id }) => id);
    await this.#passageIndex.updateAccess(ids, first.access);
  }

  #find(documentIds: string[]): Promise<Document[]> {
    return this.#unitOfWork.run(({ documents }) => documents.findMany(documentIds));
  }

  async #indexLater(documentId: string): Promise<void> {
    await this.#unitOfWork.run(async ({ documents, jobs }) => {
      const document = await documents.find(documentId);
      if (document === null || (await jobs.findActive(documentId)) !== null) return;
      await jobs.enqueue(newIndexJob({ id: document.latestVersionId, documentId }, this.#clock.now()));
    });
  }
}
