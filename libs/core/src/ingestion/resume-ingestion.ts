import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { Clock } from '../shared/clock.ts';
import type { DeleteDocument } from './delete-document.ts';
import { newIndexJob } from './new-index-job.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** At start: gives every unfinished document a job again, and finishes deletions, so that a crash loses nothing. */
export class ResumeIngestion {
  readonly #unitOfWork: UnitOfWork;
  readonly #passageIndex: PassageIndex;
  readonly #deleteDocument: DeleteDocument;
  readonly #clock: Clock;

  constructor(ports: {
    unitOfWork: UnitOfWork;
    passageIndex: PassageIndex;
    deleteDocument: DeleteDocument;
    clock: Clock;
  }) {
    this.#unitOfWork = ports.unitOfWork;
    this.#passageIndex = ports.passageIndex;
    this.#deleteDocument = ports.deleteDocument;
    this.#clock = ports.clock;
  }

  /** @param embedMissing whether passages without a vector can get one now; returns how many documents were queued. */
  async run({ embedMissing }: { embedMissing: boolean }): Promise<number> {
    await this.#deleteDocument.finishAll();
    const unembedded = embedMissing ? await this.#passageIndex.listDocumentsWithoutVectors() : [];
    return this.#unitOfWork.run(async ({ documents, jobs }) => {
      const ids = new Set([...(await documents.listUnfinished()), ...unembedded]);
      let queued = 0;
      for (const id of ids) {
        const document = await documents.find(id);
        if (document === null || (await jobs.findActive(id)) !== null) continue;
        await jobs.enqueue(newIndexJob({ id: document.latestVersionId, documentId: id }, this.#clock.now()));
        queued += 1;
      }
      return queued;
    });
  }
}
