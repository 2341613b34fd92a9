import type { PassageIndex } from '../retrieval/passage-index.ts';
import type { DocumentStore } from './document-stores.ts';
import { ownerOf } from './owner-of.ts';

/** Brings the index rows of a document up to its stored access, title and labels. */
export class RefreshOwner {
  readonly #documents: DocumentStore;
  readonly #passageIndex: PassageIndex;

  constructor(documents: DocumentStore, passageIndex: PassageIndex) {
    this.#documents = documents;
    this.#passageIndex = passageIndex;
  }

  async run(documentId: string): Promise<void> {
    const document = await this.#documents.find(documentId);
    if (document !== null) await this.#passageIndex.updateOwner(documentId, ownerOf(document));
  }
}
