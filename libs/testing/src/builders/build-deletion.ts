import { createId, type Deletion } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** A deletion that has not removed anything yet. */
export function buildDeletion(changes: Partial<Deletion> = {}): Deletion {
  return {
    id: createId('del'),
    documentId: createId('doc'),
    state: 'running',
    places: [{ place: 'rows', found: 0, removedAt: null }],
    createdAt: builtAt,
    ...changes,
  };
}
