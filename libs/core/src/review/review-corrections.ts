import type { AskedQuestion, LoweredPlace } from '../retrieval/ranking-corrections.ts';
import { RankingCorrections } from '../retrieval/ranking-corrections.ts';
import type { ActiveDecisions } from './active-decisions.ts';
import type { QuestionMatcher } from './question-matcher.ts';
import type { DecisionKind, ReviewDecision } from './review.ts';

const extents: Partial<Record<DecisionKind, LoweredPlace['extent']>> = {
  'wrong-passage': 'passage',
  'wrong-span': 'sentence',
  outdated: 'document',
};

/** Reviewers' decisions as corrections of ranking: wrong for questions like theirs; outdated for every question. */
export class ReviewCorrections extends RankingCorrections {
  readonly #decisions: ActiveDecisions;
  readonly #matcher: QuestionMatcher;

  constructor(decisions: ActiveDecisions, matcher: QuestionMatcher) {
    super();
    this.#decisions = decisions;
    this.#matcher = matcher;
  }

  override async loweredFor(question: AskedQuestion): Promise<LoweredPlace[]> {
    const wrong = await this.#decisions.ofKinds(['wrong-passage', 'wrong-span', 'outdated']);
    if (wrong.length === 0) return [];
    const bound = wrong.filter(({ kind }) => kind !== 'outdated');
    const alike = await this.#matcher.match(
      question,
      bound.map((decision) => decision.question),
    );
    return wrong
      .filter((decision) => decision.kind === 'outdated' || alike.has(decision.question))
      .flatMap(loweredPlaces);
  }
}

function loweredPlaces({ kind, targets }: ReviewDecision): LoweredPlace[] {
  const extent = extents[kind];
  if (extent === undefined) return [];
  return targets.map(({ documentId, versionId, start, end }) => ({ documentId, versionId, start, end, extent }));
}
