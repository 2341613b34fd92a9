import type { JudgedQuestion } from '../sets/judged-set.ts';

/** A baseline that answers gets the asker's earlier turns in front of the question, which is the plain way to follow up. */
export function saidSoFar({ history, question }: JudgedQuestion): string {
  return [...history, question].join('\n');
}
