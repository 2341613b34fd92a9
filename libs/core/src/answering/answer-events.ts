import type { Answer, AnswerSentence, Citation, Route } from './answer.ts';
import type { SearchHit } from '../retrieval/search-hit.ts';

/** What happens while an answer is made, in order; `answer-end` repeats the whole of it. */
export type AnswerEvent =
  | { name: 'answer-start'; data: { id: string; conversationId: string } }
  | { name: 'search-done'; data: { related: SearchHit[] } }
  | { name: 'route-decided'; data: { route: Route } }
  | { name: 'sentence-added' | 'sentence-revised'; data: SentenceEvent }
  | { name: 'answer-end'; data: Answer };

export interface SentenceEvent {
  index: number;
  sentence: AnswerSentence;
  /** The citations that this sentence names. */
  citations: Citation[];
}

/** Waited for before the work goes on; what it throws ends the work. */
export type AnswerListener = (event: AnswerEvent) => void | Promise<void>;
