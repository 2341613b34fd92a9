import { createId, type Version } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** A version that has not been read yet. */
export function buildVersion(changes: Partial<Version> = {}): Version {
  return {
    id: createId('ver'),
    documentId: createId('doc'),
    mediaType: 'text/markdown',
    originalHash: '0'.repeat(64),
    text: null,
    blocks: null,
    contentHash: null,
    createdAt: builtAt,
    ...changes,
  };
}
