import type { Answer, AnswerEvent, AnswerSentence, Citation } from '@footnote/contracts';
import { failureOfProblem, type Failure } from '../../lib/failure.ts';

/** An answer on its way: what has come so far, and whether it is whole. */
export interface AnswerState {
  /** `searching` → `writing` → `done`, or `failed`. */
  phase: 'searching' | 'writing' | 'done' | 'failed';
  passagesFound: number | null;
  sentences: AnswerSentence[];
  citations: Citation[];
  /** The whole answer, once it is there. */
  answer: Answer | null;
  failure: Failure | null;
}

export type AnswerAction = AnswerEvent | { name: 'request-failed'; failure: Failure } | { name: 'asked-again' };

export const emptyAnswer: AnswerState = {
  phase: 'searching',
  passagesFound: null,
  sentences: [],
  citations: [],
  answer: null,
  failure: null,
};

export function wholeAnswer(answer: Answer): AnswerState {
  const { sentences, citations, related } = answer;
  return { phase: 'done', passagesFound: related.length, sentences, citations, answer, failure: null };
}

export function nextAnswerState(state: AnswerState, action: AnswerAction): AnswerState {
  switch (action.name) {
    case 'asked-again':
      return emptyAnswer;
    case 'answer-start':
    case 'route-decided':
      return state;
    case 'search-done':
      return { ...state, phase: 'writing', passagesFound: action.data.related.length };
    case 'sentence-added':
    case 'sentence-revised':
      return withSentence(state, action.data);
    case 'answer-end':
      return wholeAnswer(action.data);
    case 'answer-failed':
      return { ...state, phase: 'failed', failure: failureOfProblem(action.data) };
    case 'request-failed':
      return { ...state, phase: 'failed', failure: action.failure };
  }
}

interface SentenceData {
  index: number;
  sentence: AnswerSentence;
  citations: Citation[];
}

function withSentence(state: AnswerState, { index, sentence, citations }: SentenceData): AnswerState {
  const sentences = [...state.sentences];
  sentences[Math.min(index, sentences.length)] = sentence;
  const numbers = new Set(citations.map(({ number }) => number));
  const others = state.citations.filter(({ number }) => !numbers.has(number));
  return { ...state, phase: 'writing', sentences, citations: [...others, ...citations] };
}
