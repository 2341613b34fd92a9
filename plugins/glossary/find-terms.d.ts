export interface Term {
  /** As it is written, such as `Candela (cd)`. */
  term: string;
  /** The ways in which a text may name it: `Candela`, `cd`. */
  names: string[];
  meaning: string;
  /** The sentence or line that defines it. */
  start: number;
  end: number;
}

export function findTerms(text: string): Term[];
export function isAcronym(word: string): boolean;
