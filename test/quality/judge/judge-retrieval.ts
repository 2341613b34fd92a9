import type { RankedPassage } from '../arms/arm.ts';
import type { RetrievalRecord } from '../records.ts';
import type { GoldPlace, JudgedQuestion } from '../sets/judged-set.ts';
import { coveredShare } from './covered-share.ts';
import { discountedGain } from './discounted-gain.ts';
import { goldSpans, type TextOf } from './gold-spans.ts';
import type { Span } from './locate-quote.ts';

export interface RetrievalToJudge {
  question: JudgedQuestion;
  /** Best first. */
  ranked: readonly RankedPassage[];
  textOf: TextOf;
}

/** So much of a quote has to be in the passages: what is missing may be the heading or the blank between two of them. */
const coveredShareMin = 0.9;
const rankMax = 10;

/** How well passages were ranked for a question that has gold places or relevant documents. */
export function judgeRetrieval({ question, ranked, textOf }: RetrievalToJudge): Omit<RetrievalRecord, 'set' | 'arm'> {
  const passages = ranked.slice(0, rankMax);
  const places = question.gold.map((gold) => ({ gold, spans: goldSpans(gold, textOf) }));
  const judged = places.filter(({ gold }) => gold.quote !== undefined || gold.page !== undefined);
  const ranks = judged.map(({ gold, spans }) => rankOfPlace(gold, spans, passages));
  const held = ranks.filter((rank) => rank !== null);
  const grades = gradesOf(question);
  return {
    questionId: question.id,
    type: question.type,
    question: question.question,
    goldPlaces: judged.length,
    goldDocuments: grades.size,
    firstQuoteRank: held.length > 0 ? Math.min(...held) : null,
    allQuotesRank: held.length > 0 && held.length === ranks.length ? Math.max(...held) : null,
    firstDocumentRank: rankWhere(passages, ({ externalId }) => grades.has(externalId)),
    ndcg10: discountedGain([...new Set(passages.map(({ externalId }) => externalId))], grades),
    quotesNotInText: places.filter(({ gold, spans }) => gold.quote !== undefined && spans.length === 0).length,
    violations: ranked.flatMap(({ violations = [] }) => violations),
  };
}

/** Relevant documents with their grades; the documents of the gold places, all alike, where a set has no grades. */
function gradesOf({ relevant, gold }: JudgedQuestion): Map<string, number> {
  if (relevant === undefined) return new Map(gold.map(({ externalId }) => [externalId, 1]));
  return new Map(Object.entries(relevant).filter(([, grade]) => grade > 0));
}

/** The rank at which the passages up to there hold the quote; without a quote, the first passage of the page. */
function rankOfPlace(gold: GoldPlace, spans: readonly Span[], ranked: readonly RankedPassage[]): number | null {
  if (gold.quote === undefined) {
    return rankWhere(ranked, ({ externalId, page }) => externalId === gold.externalId && page === gold.page);
  }
  return rankWhere(ranked, (_, index) => {
    const passages = ranked.slice(0, index + 1).filter(({ externalId }) => externalId === gold.externalId);
    return spans.some((span) => coveredShare(span, passages) >= coveredShareMin);
  });
}

function rankWhere(
  ranked: readonly RankedPassage[],
  fits: (passage: RankedPassage, index: number) => boolean,
): number | null {
  const index = ranked.findIndex(fits);
  return index < 0 ? null : index + 1;
}
