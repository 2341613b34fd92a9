import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { Clock } from '../shared/clock.ts';
import { ingestionLimits } from './ingestion.limits.ts';
import { newIndexJob } from './new-index-job.ts';
import { ownerOf } from './owner-of.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * Brings the index rows of a document up to its stored access, title and labels. When the index cannot take that now, a
 * job does it later: the stores are the truth already, and no row is shown against them.
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

  /**
   * Many at a time: a few at once, the others by jobs. Until a row is refreshed the second check keeps out whom it should;
   * who has just been let in may find the document a little later.
   */
  async runMany(documentIds: readonly string[]): Promise<void> {
    for (const id of documentIds.slice(0, ingestionLimits.refreshedAtOnceMax)) await this.run(id);
    for (const id of documentIds.slice(ingestionLimits.refreshedAtOnceMax)) await this.#indexLater(id);
  }

  async run(documentId: string): Promise<void> {
    const document = await this.#unitOfWork.run(({ documents }) => documents.find(documentId));
    if (document === null) return;
    try {
      await this.#passageIndex.updateOwner(documentId, ownerOf(document));
    } catch {
      await this.#indexLater(documentId);
    }
  }

  async #indexLater(documentId: string): Promise<void> {
    await this.#unitOfWork.run(async ({ documents, jobs }) => {
      const document = await documents.find(documentId);
      if (document === null || (await jobs.findActive(documentId)) !== null) return;
      await jobs.enqueue(newIndexJob({ id: document.latestVersionId, documentId }, this.#clock.now()));
    });
  }
}
