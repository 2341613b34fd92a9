import type { Document as DocumentView } from '@footnote/contracts';
import { accessShownTo, type Document, type Subject } from '@footnote/core';

/** A document as the contract shows it to this subject. */
export function toDocumentView(document: Document, subject: Subject): DocumentView {
  const {
    titleGiven: _titleGiven,
    accessInherited: _accessInherited,
    latestVersionId: _latestVersionId,
    ...rest
  } = document;
  const { passageCount, ...shown } = rest;
  return {
    ...shown,
    access: accessShownTo(subject, document.access, 'manage-documents'),
    passages: passageCount,
    modifiedAt: document.modifiedAt?.toISOString() ?? null,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}
