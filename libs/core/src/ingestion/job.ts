import type { DocumentProblem } from './document.ts';

export type JobKind = 'index-version';
export type JobState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

export interface JobProgress {
  done: number;
  total: number;
}

/** Work that outlives its request. `progress` counts steps of the kind's own choosing. */
export interface Job {
  id: string;
  kind: JobKind;
  documentId: string;
  versionId: string;
  state: JobState;
  progress: JobProgress;
  problem: DocumentProblem | null;
  createdAt: Date;
  updatedAt: Date;
}

export const finishedJobStates: readonly JobState[] = ['succeeded', 'failed', 'cancelled'];
