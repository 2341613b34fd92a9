import type { PassagePlace } from './passage-place.ts';
import type { Span } from './passage.ts';

export interface SearchScores {
  /** Null: not computed for this hit. */
  lexical: number | null;
  semantic: number | null;
  /** For order only. */
  fused: number | null;
  /** Calibrated, see answering. */
  evidence: number | null;
}

/** One passage as a caller sees it. `text` is the version's text from `start` to `end`; highlights use the same offsets. */
export interface SearchHit extends Span, PassagePlace {
  text: string;
  highlights: Span[];
  scores: SearchScores;
}
