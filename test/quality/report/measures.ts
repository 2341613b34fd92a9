import type { AnswerRecord, RetrievalRecord } from '../records.ts';

/** One figure of a record; a table shows its mean, a comparison the mean of its differences. */
export interface Measure<Judged> {
  name: string;
  /** Of which way a change is good. */
  better: 'higher' | 'lower';
  unit: 'share' | 'gain' | 'count';
  /** Null where the figure says nothing of this record; 1 and 0 for yes and no. */
  of: (record: Judged) => number | null;
}

function yes(isSo: boolean): number {
  return isSo ? 1 : 0;
}

function isWithin(rank: number | null, rankMax: number): number {
  return yes(rank !== null && rank <= rankMax);
}

function retrieval(
  name: string,
  of: (record: RetrievalRecord) => number,
  needs: 'goldPlaces' | 'goldDocuments',
): Measure<RetrievalRecord> {
  return { name, better: 'higher', unit: 'share', of: (record) => (record[needs] > 0 ? of(record) : null) };
}

const depths = [1, 3, 5, 10];

export const documentGain: Measure<RetrievalRecord> = {
  ...retrieval('nDCG@10', ({ ndcg10 }) => ndcg10, 'goldDocuments'),
  unit: 'gain',
};
export const quoteInFive = retrieval('quote in 5', (record) => isWithin(record.firstQuoteRank, 5), 'goldPlaces');

export const retrievalMeasures: readonly Measure<RetrievalRecord>[] = [
  ...depths.map((depth) =>
    depth === 5
      ? quoteInFive
      : retrieval(`quote in ${depth}`, (record) => isWithin(record.firstQuoteRank, depth), 'goldPlaces'),
  ),
  retrieval('all quotes in 5', (record) => isWithin(record.allQuotesRank, 5), 'goldPlaces'),
  ...depths.map((depth) =>
    retrieval(`document in ${depth}`, (record) => isWithin(record.firstDocumentRank, depth), 'goldDocuments'),
  ),
  {
    ...retrieval('MRR@10', ({ firstDocumentRank: rank }) => (rank === null ? 0 : 1 / rank), 'goldDocuments'),
    unit: 'gain',
  },
  documentGain,
];

function answers(
  name: string,
  of: (record: AnswerRecord) => number | null,
  better: 'higher' | 'lower' = 'higher',
): Measure<AnswerRecord> {
  return { name, better, unit: 'share', of };
}

/** Of questions that have an answer, with their gold documents there. */
function ofAnswerable(of: (record: AnswerRecord) => number | null): (record: AnswerRecord) => number | null {
  return (record) => (record.isAnswerable && !record.withoutGold ? of(record) : null);
}

function factsWithin(sentencesMax: number): (record: AnswerRecord) => number | null {
  return ofAnswerable(({ factsRequired, factsWithin: count }) =>
    factsRequired === 0 ? null : isWithin(count, sentencesMax),
  );
}

function isRefusal({ given: { outcome } }: AnswerRecord): boolean {
  return outcome === 'abstained' || outcome === 'handed-off';
}

function ofShown(of: (record: AnswerRecord) => number): (record: AnswerRecord) => number | null {
  return (record) => (record.withoutGold || record.given.sentences.length === 0 ? null : of(record));
}

export const sentenceCount: Measure<AnswerRecord> = {
  ...answers(
    'sentences',
    ofShown(({ given }) => given.sentences.length),
    'lower',
  ),
  unit: 'count',
};
export const characterCount: Measure<AnswerRecord> = {
  ...answers(
    'characters',
    ofShown(({ given }) => given.sentences.map(({ text }) => text).join(' ').length),
    'lower',
  ),
  unit: 'count',
};

/** What the answers say. */
export const contentMeasures: readonly Measure<AnswerRecord>[] = [
  answers(
    'answered',
    ofAnswerable((record) => yes(record.isOutcomeRight)),
  ),
  answers('all facts', factsWithin(Number.POSITIVE_INFINITY)),
  answers('facts in 1', factsWithin(1)),
  answers('facts in 2', factsWithin(2)),
  answers('facts in 3', factsWithin(3)),
  answers('forbidden', ({ withoutGold, forbidden }) => (withoutGold ? null : yes(forbidden.length > 0)), 'lower'),
  answers(
    'gold cited',
    ofAnswerable(({ goldPlaces, citesGold }) => (goldPlaces > 0 ? yes(citesGold) : null)),
  ),
  answers(
    'facts in quotes',
    ofAnswerable(({ factsShare, factsInQuotesShare }) => (factsShare > 0 ? factsInQuotesShare : null)),
  ),
  answers('valid', ({ given }) => yes(given.violations.length === 0)),
];

/** Whether it is known what is not known. */
export const refusalMeasures: readonly Measure<AnswerRecord>[] = [
  answers(
    'wrong refusals',
    ofAnswerable((record) => yes(isRefusal(record))),
    'lower',
  ),
  answers('refused, no answer', (record) =>
    record.isAnswerable || record.withoutGold ? null : yes(record.isOutcomeRight),
  ),
  answers('refused, gold left out', (record) => (record.withoutGold ? yes(record.isOutcomeRight) : null)),
];

export const answerMeasures: readonly Measure<AnswerRecord>[] = [
  ...contentMeasures,
  ...refusalMeasures,
  sentenceCount,
  characterCount,
];

/** The figures of those records of which the measure says something. */
export function valuesOf<Judged>(measure: Measure<Judged>, records: readonly Judged[]): number[] {
  return records.map((record) => measure.of(record)).filter((value) => value !== null);
}
