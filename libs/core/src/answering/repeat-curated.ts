import type { CuratedMatch } from '../review/curated-answers.ts';
import { sameQuestionMin } from '../review/question-matcher.ts';
import { routeOf } from '../routing/route-reasons.ts';
import type { WordedAnswer } from './word-answer.ts';

/** An approved answer for a question that asks the same. Its citations are those that were approved. */
export function repeatCurated({ curated, likeness }: CuratedMatch): Omit<WordedAnswer, 'timings'> {
  const { sentences, citations } = curated.answer;
  const approved = `a reviewer approved this answer on ${curated.approvedAt.toISOString().slice(0, 10)}`;
  const value = Math.round(likeness * 1000) / 1000;
  const reasons = [{ signal: 'curated-match', value, threshold: sameQuestionMin, effect: approved }];
  return { sentences, citations, unconfirmed: [], draftedFrom: [], route: routeOf('curated', { reasons }) };
}
