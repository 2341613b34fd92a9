import { createId } from '../shared/create-id.ts';
import type { Version } from './document.ts';
import type { Job } from './job.ts';

/** Reading, splitting, embedding and switching over: what the progress of an `index-version` job counts. */
export const indexingSteps = 4;

export function newIndexJob(version: Pick<Version, 'id' | 'documentId'>, now: Date): Job {
  return {
    id: createId('job'),
    kind: 'index-version',
    documentId: version.documentId,
    versionId: version.id,
    state: 'queued',
    progress: { done: 0, total: indexingSteps },
    problem: null,
    createdAt: now,
    updatedAt: now,
  };
}
