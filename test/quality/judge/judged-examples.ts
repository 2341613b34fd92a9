import type { GivenAnswer, GivenSentence } from '../arms/arm.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';

/** A question of a specification, with only what it is about spelled out. */
export function exampleQuestion(changes: Partial<JudgedQuestion> = {}): JudgedQuestion {
  return {
    id: 'q-1',
    type: 'faq',
    question: 'How long?',
    history: [],
    gold: [],
    must: [],
    mustNot: [],
    isAnswerable: true,
    groups: [],
    ...changes,
  };
}

/** An answer of sentences without citations, or as they are given. */
export function exampleAnswer(
  sentences: readonly (string | GivenSentence)[],
  changes: Partial<GivenAnswer> = {},
): GivenAnswer {
  return {
    outcome: sentences.length > 0 ? 'answered' : 'abstained',
    sentences: sentences.map((sentence) =>
      typeof sentence === 'string' ? { text: sentence, citations: [] } : sentence,
    ),
    route: 'extractive',
    firstSentenceMs: sentences.length > 0 ? 10 : null,
    totalMs: 20,
    evidence: null,
    violations: [],
    ...changes,
  };
}
