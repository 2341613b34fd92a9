import type { PassageOwner } from '../retrieval/passage.ts';
import type { Document } from './document.ts';

/** What the index keeps of a document beside its passages. */
export function ownerOf(document: Document): PassageOwner {
  const { source, title, mediaType, modifiedAt, access, sensitivity, metadata } = document;
  return { source, title, mediaType, modifiedAt, access, sensitivity, metadata };
}
