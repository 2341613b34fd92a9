import { toAccess, type Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';
import type { Clock } from '../shared/clock.ts';
import { documentNotFound } from './document-errors.ts';
import type { DocumentStore } from './document-stores.ts';
import type { Document } from './document.ts';
import type { RefreshOwner } from './refresh-owner.ts';

export interface DocumentChanges {
  title?: string;
  access?: Access;
  sensitivity?: Sensitivity | null;
  metadata?: Record<string, string>;
}

/** Changes a document's title, access and labels: they hold from the reply on, in every index. */
export class ChangeDocument {
  readonly #documents: DocumentStore;
  readonly #refreshOwner: RefreshOwner;
  readonly #clock: Clock;

  constructor(documents: DocumentStore, refreshOwner: RefreshOwner, clock: Clock) {
    this.#documents = documents;
    this.#refreshOwner = refreshOwner;
    this.#clock = clock;
  }

  /** @throws AppError `document-not-found` */
  async run(documentId: string, changes: DocumentChanges): Promise<Document> {
    const stated = {
      ...(changes.title !== undefined && { titleGiven: true }),
      ...(changes.access !== undefined && { access: toAccess(changes.access), accessInherited: false }),
    };
    const found = await this.#documents.update(documentId, { ...changes, ...stated, updatedAt: this.#clock.now() });
    if (!found) throw documentNotFound();
    await this.#refreshOwner.run(documentId);
    const document = await this.#documents.find(documentId);
    if (document === null) throw documentNotFound();
    return document;
  }
}
