import { describeBrokenOff } from '../audit/describe-shown.ts';
import type { AuditedDeed } from '../audit/audit-trail.ts';
import type { SearchHit } from '../retrieval/search-hit.ts';
import type { AnswerEvent, AnswerListener } from './answer-events.ts';
import type { Citation } from './answer.ts';

/** Passes events on and remembers what they showed, for the audit log of an answer that is broken off. */
export class ToldSoFar {
  readonly #listener: AnswerListener;
  #answerId: string | null = null;
  #related: SearchHit[] = [];
  #citations: Citation[] = [];
  #isWhole = false;

  constructor(listener: AnswerListener) {
    this.#listener = listener;
  }

  /** What is about to be told counts as told: some of it may get through before the listener fails. */
  readonly listener: AnswerListener = async (event) => {
    this.#note(event);
    await this.#listener(event);
  };

  /** Null when nothing was told, or all of it: then the answer itself is on record. */
  get brokenOff(): AuditedDeed | null {
    if (this.#answerId === null || this.#isWhole) return null;
    const details = describeBrokenOff({ citations: this.#citations, related: this.#related });
    return { action: 'question-asked', target: this.#answerId, details };
  }

  #note({ name, data }: AnswerEvent): void {
    if (name === 'answer-start') this.#answerId = data.id;
    if (name === 'search-done') this.#related = data.related;
    if (name === 'sentence-added' || name === 'sentence-revised') this.#citations.push(...data.citations);
    if (name === 'answer-end') this.#isWhole = true;
  }
}
