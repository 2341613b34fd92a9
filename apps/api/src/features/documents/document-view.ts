import type { Document as DocumentView } from '@footnote/contracts';
import type { Document } from '@footnote/core';

/** A document as the contract shows it. */
export function toDocumentView(document: Document): DocumentView {
  const { titleGiven: _titleGiven, latestVersionId: _latestVersionId, passageCount, ...shown } = document;
  return {
    ...shown,
    passages: passageCount,
    modifiedAt: document.modifiedAt?.toISOString() ?? null,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
