import type { JudgedQuestion } from '../sets/judged-set.ts';

/** So many of them, spread evenly over the set, so that few questions are still of many types; the same ones every time. */
export function pickQuestions(questions: JudgedQuestion[], limit: number | null): JudgedQuestion[] {
  if (limit === null || limit >= questions.length) return questions;
  const every = questions.length / limit;
  return questions.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every));
}
