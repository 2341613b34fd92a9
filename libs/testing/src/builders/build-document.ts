import { createId, type Document } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** A queued document of its own key in the source `handbook`, that everyone may read. */
export function buildDocument(changes: Partial<Document> = {}): Document {
  const id = changes.id ?? createId('doc');
  return {
    id,
    source: 'handbook',
    externalId: `${id}.md`,
    uri: null,
    title: 'Holidays',
    titleGiven: true,
    mediaType: 'text/markdown',
    status: 'queued',
    problem: null,
    warnings: [],
    currentVersionId: null,
    latestVersionId: createId('ver'),
    access: { everyone: true, groups: [], users: [] },
    accessInherited: false,
    sensitivity: 'internal',
    modifiedAt: null,
    metadata: {},
    passageCount: 0,
    createdAt: builtAt,
    updatedAt: builtAt,
    ...changes,
  };
}
