import type { AnswerStore } from '../answering/answer-store.ts';
import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import type { Deletion, DeletionPlace, DeletionStore } from './deletion.ts';
import { documentNotFound } from './document-errors.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Where a document's text lies besides its rows; each is emptied in turn and ticked off on the receipt. */
const derivedPlaces = ['passage-index', 'answer-excerpts'] as const;

/** Deletes a document everywhere. From the moment `begin` returns nobody sees it; `finish` empties what is derived from it. */
export class DeleteDocument {
  readonly #unitOfWork: UnitOfWork;
  readonly #deletions: DeletionStore;
  readonly #passageIndex: PassageIndex;
  readonly #answers: AnswerStore;
  readonly #clock: Clock;

  constructor(ports: {
    unitOfWork: UnitOfWork;
    deletions: DeletionStore;
    passageIndex: PassageIndex;
    answers: AnswerStore;
    clock: Clock;
  }) {
    this.#unitOfWork = ports.unitOfWork;
    this.#deletions = ports.deletions;
    this.#passageIndex = ports.passageIndex;
    this.#answers = ports.answers;
    this.#clock = ports.clock;
  }

  /** @throws AppError `document-not-found` */
  begin(documentId: string): Promise<Deletion> {
    return this.#unitOfWork.run(async ({ documents, deletions }) => {
      if ((await documents.find(documentId)) === null) throw documentNotFound();
      const versions = await documents.delete(documentId);
      const now = this.#clock.now();
      const deletion: Deletion = {
        id: createId('del'),
        documentId,
        state: 'running',
        places: [
          { place: 'document-row', found: 1, removedAt: now },
          { place: 'versions-and-originals', found: versions, removedAt: now },
          ...derivedPlaces.map((place): DeletionPlace => ({ place, found: 0, removedAt: null })),
        ],
        createdAt: now,
      };
      await deletions.put(deletion);
      return deletion;
    });
  }

  /** Safe to repeat: a place that is empty already is ticked off with what is found now. */
  async finish(deletion: Deletion): Promise<Deletion> {
    const passages = await this.#passageIndex.deleteDocument(deletion.documentId);
    const answers = await this.#answers.redactDocument(deletion.documentId);
    const found: Record<string, number> = { 'passage-index': passages, 'answer-excerpts': answers };
    const now = this.#clock.now();
    const places = deletion.places.map((place) =>
      place.removedAt === null ? { ...place, found: found[place.place] ?? 0, removedAt: now } : place,
    );
    const done: Deletion = { ...deletion, state: 'done', places };
    await this.#deletions.put(done);
    return done;
  }

  /** Finishes what a crash cut off; what fails again stays on its receipt as running, and the others are finished. */
  async finishAll(): Promise<void> {
    for (const deletion of await this.#deletions.listRunning()) await this.finish(deletion).catch(() => undefined);
  }
}
