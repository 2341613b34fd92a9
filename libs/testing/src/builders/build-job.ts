import { createId, type Job } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** A queued job of a document of its own. */
export function buildJob(changes: Partial<Job> = {}): Job {
  return {
    id: createId('job'),
    kind: 'index-version',
    documentId: createId('doc'),
    versionId: createId('ver'),
    state: 'queued',
    progress: { done: 0, total: 3 },
    problem: null,
    createdAt: builtAt,
    updatedAt: builtAt,
    ...changes,
  };
}
