import { contractLimits, type SearchRequestInput, type SearchResult } from '@footnote/contracts';
import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import type { ServedSet } from '../service/serve-set.ts';
import type { JudgedQuestion, Measure } from '../sets/judged-set.ts';
import type { RankedPassage } from './arm.ts';
import { resultViolations } from './footnote-laws.ts';

export type SearchMode = NonNullable<SearchRequestInput['mode']>;

/** A result of the service's own search, with the scores that it gives. */
export interface ScoredPassage extends RankedPassage {
  passageId: string;
  scores: SearchResult['scores'];
}

/** The service's rankings, each asked for once in a run: several arms are made from the same ones. */
export class ServiceRankings {
  readonly #served: ServedSet;
  readonly #known = new Map<string, Promise<ScoredPassage[]>>();

  constructor(served: ServedSet) {
    this.#served = served;
  }

  /** As deep as a search goes, best first. What happens with `measure` is said at `ServedSet.askerOf`. */
  rank(question: JudgedQuestion, mode: SearchMode, measure: Measure = 'retrieval'): Promise<ScoredPassage[]> {
    const name = JSON.stringify([question.id, mode, measure]);
    const known = this.#known.get(name) ?? this.#search(question, mode, measure);
    this.#known.set(name, known);
    return known;
  }

  async #search(question: JudgedQuestion, mode: SearchMode, measure: Measure): Promise<ScoredPassage[]> {
    const { client, filters, mayUse } = await this.#served.askerOf(question, measure);
    const limit = contractLimits.searchResultsMax;
    const { results, query } = await client.search({ query: question.question, mode, limit, filters });
    const [warning] = query.warnings;
    if (warning !== undefined)
      throw new OperatorError(warning.detail, 'figures without it would be those of another search');
    const basis = { documents: this.#served.documents, mayUse };
    return results.map((result) => {
      const { externalId, start, end, text, page, passageId, scores } = result;
      return { externalId, start, end, text, page, passageId, scores, violations: resultViolations(result, basis) };
    });
  }
}
