import type { RankedPassage } from '../arms/arm.ts';
import type { Scored } from './scored.ts';

export interface PassageQuery {
  query: string;
  /** Whether the asker may be told from a document. */
  mayUse(externalId: string): boolean;
  limit: number;
}

/** A search over fixed passages: the best of those that the asker may be told, best first. */
export interface PassageSearch {
  search(query: PassageQuery): Promise<Scored<RankedPassage>[]>;
}
