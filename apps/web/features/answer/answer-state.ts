import type { Answer, AnswerEvent, AnswerRoute, AnswerSentence, Citation } from '@footnote/contracts';
import { failureOfProblem, type Failure } from '../../lib/failure.ts';

/** An answer on its way: what has come so far, and whether it is whole. */
export interface AnswerState {
  /** `searching` → `writing` → `done`, or `failed`. */
  phase: 'searching' | 'writing' | 'done' | 'failed';
  passagesFound: number | null;
  sentences: AnswerSentence[];
  citations: Citation[];
  /** Who words the answer, once that is decided. */
  route: AnswerRoute | null;
  /**
   * The text stays as it is until the answer ends, which follows at once: quotes and wording number their sources each for
   * themselves, so that a half-changed text would stand beside wrong sources.
   */
  isHeld: boolean;
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
  route: null,
  isHeld: false,
  answer: null,
  failure: null,
};

export function wholeAnswer(answer: Answer): AnswerState {
  const { sentences, citations, route, related } = answer;
  return {
    phase: 'done',
    passagesFound: related.length,
    sentences,
    citations,
    route,
    isHeld: false,
    answer,
    failure: null,
  };
}

export function nextAnswerState(state: AnswerState, action: AnswerAction): AnswerState {
  switch (action.name) {
    case 'asked-again':
      return emptyAnswer;
    case 'answer-start':
      return state;
    case 'route-decided':
      return { ...state, route: action.data.route, isHeld: state.sentences.length > 0 };
    case 'search-done':
      return { ...state, phase: 'writing', passagesFound: action.data.related.length };
    case 'sentence-added':
    case 'sentence-revised':
      return state.isHeld ? state : withSentence(state, action.data);
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
