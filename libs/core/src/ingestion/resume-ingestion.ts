import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { Clock } from '../shared/clock.ts';
import type { DeleteDocument } from './delete-document.ts';
import type { DocumentStore } from './document-stores.ts';
import { newIndexJob } from './new-index-job.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const documentsPerPage = 100;

/** At start: gives every document that needs one a job, and finishes deletions, so that a crash loses nothing. */
export class ResumeIngestion {
  readonly #unitOfWork: UnitOfWork;
  readonly #documents: DocumentStore;
  readonly #passageIndex: PassageIndex;
  readonly #deleteDocument: DeleteDocument;
  readonly #clock: Clock;

  constructor(ports: {
    unitOfWork: UnitOfWork;
    documents: DocumentStore;
    passageIndex: PassageIndex;
    deleteDocument: DeleteDocument;
    clock: Clock;
  }) {
    this.#unitOfWork = ports.unitOfWork;
    this.#documents = ports.documents;
    this.#passageIndex = ports.passageIndex;
    this.#deleteDocument = ports.deleteDocument;
    this.#clock = ports.clock;
  }

  /** @param embedMissing whether passages without a vector can get one now; returns how many documents were queued. */
  async run({ embedMissing }: { embedMissing: boolean }): Promise<number> {
    await this.#deleteDocument.finishAll();
    const unfinished = await this.#documents.listUnfinished();
    const unembedded = embedMissing ? await this.#passageIndex.listDocumentsWithoutVectors() : [];
    const lost = (await this.#passageIndex.count()) === 0 ? await this.#listReady() : [];
    let queued = 0;
    for (const id of new Set([...unfinished, ...unembedded, ...lost])) if (await this.#enqueue(id)) queued += 1;
    return queued;
  }

  /** The index is derived: when it is empty (deleted, or another model's) it is made again from what is stored. */
  async #listReady(): Promise<string[]> {
    const ids: string[] = [];
    let page = await this.#documents.list({
      reader: null,
      source: null,
      status: 'ready',
      limit: documentsPerPage,
      after: null,
    });
    while (page.length > 0) {
      ids.push(...page.map(({ id }) => id));
      const after = page.at(-1) ?? null;
      page = await this.#documents.list({
        reader: null,
        source: null,
        status: 'ready',
        limit: documentsPerPage,
        after,
      });
    }
    return ids;
  }

  #enqueue(id: string): Promise<boolean> {
    return this.#unitOfWork.run(async ({ documents, jobs }) => {
      const document = await documents.find(id);
      if (document === null || (await jobs.findActive(id)) !== null) return false;
      await jobs.enqueue(newIndexJob({ id: document.latestVersionId, documentId: id }, this.#clock.now()));
      return true;
    });
  }
}
