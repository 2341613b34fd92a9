import type { Document } from '@footnote/contracts';
import type { StateTone } from '../../../components/ledger/state-word.tsx';
import { problemWords } from './problem-remedies.ts';

type Status = Document['status'];

/** For the filter, in the order of a document's way. */
export const statusNames: Record<Status, string> = {
  queued: 'Waiting',
  reading: 'Being read',
  embedding: 'Being indexed',
  ready: 'Ready',
  failed: 'With a problem',
};

/** A document's state in a word or two; a problem by its own name. */
export function describeStatus({ status, problem }: Pick<Document, 'status' | 'problem'>): {
  tone: StateTone;
  word: string;
} {
  if (status === 'ready') return { tone: 'good', word: statusNames.ready };
  if (status === 'failed') return { tone: 'bad', word: problemWords(problem?.code ?? '').word };
  return { tone: 'working', word: statusNames[status] };
}

/** Whether its state will change by itself. */
export function isUnderWay({ status }: Pick<Document, 'status'>): boolean {
  return status === 'queued' || status === 'reading' || status === 'embedding';
}
