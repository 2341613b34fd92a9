import type { Answer } from '@footnote/contracts';

const answersMax = 20;
const answers = new Map<string, Answer>();

/** Keeps an answer for the way back to it, so that returning from a source does not ask again. */
export function rememberAnswer(answer: Answer): void {
  answers.set(answer.id, answer);
  const oldest = answers.keys().next();
  if (answers.size > answersMax && !oldest.done) answers.delete(oldest.value);
}

export function recallAnswer(id: string | null): Answer | null {
  return id === null ? null : (answers.get(id) ?? null);
}
