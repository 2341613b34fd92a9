import { quantile } from '../../bench/method/statistics.ts';
import type { AnswerRecord, QualityRun, RetrievalRecord } from '../records.ts';
import { byArm } from './group-records.ts';
import { formatDifference } from './markdown.ts';
import { answerMeasures, retrievalMeasures, sentenceCount, valuesOf, type Measure } from './measures.ts';
import { differenceOf, pairRecords } from './pair-records.ts';

/** Something that is wrong with a run, whatever else it says. */
export interface Finding {
  set: string;
  arm: string;
  /** `worse` needs a run to compare with. */
  kind: 'violation' | 'forbidden-fact' | 'long-answers' | 'worse';
  /** Of what is worse: the name of the measure. */
  measure?: string;
  detail: string;
  questionIds: string[];
}

/** An answer of more sentences is a page to search, not an answer. */
const sentencesP95Max = 8;

/**
 * What a run must not have: broken laws, forbidden facts, answers that are too long; and, against a baseline run of the same
 * sets and arms, each measure that fell with the whole of its 95 % interval.
 */
export function findingsOf(run: QualityRun, baseline: QualityRun | null = null): Finding[] {
  return [
    ...eachArm(run.retrieval).flatMap(violationsIn),
    ...eachArm(run.answers).flatMap((group) => [...violationsIn(group), ...forbiddenIn(group), ...lengthOf(group)]),
    ...(baseline === null
      ? []
      : [
          ...worseIn(retrievalMeasures, baseline.retrieval, run.retrieval),
          ...worseIn(answerMeasures, baseline.answers, run.answers),
        ]),
  ];
}

interface Group<Judged> {
  set: string;
  arm: string;
  records: Judged[];
}

function eachArm<Judged extends { set: string; arm: string }>(records: readonly Judged[]): Group<Judged>[] {
  return [...Map.groupBy(records, ({ set }) => set)].flatMap(([set, ofSet]) =>
    byArm(ofSet).map(([arm, ofArm]) => ({ set, arm, records: ofArm })),
  );
}

function violationsIn({ set, arm, records }: Group<RetrievalRecord | AnswerRecord>): Finding[] {
  return records.flatMap((record) => {
    const violations = 'given' in record ? record.given.violations : record.violations;
    return violations.map((detail) => ({
      set,
      arm,
      kind: 'violation' as const,
      detail,
      questionIds: [record.questionId],
    }));
  });
}

function forbiddenIn({ set, arm, records }: Group<AnswerRecord>): Finding[] {
  const wrong = records.filter(({ withoutGold, forbidden }) => !withoutGold && forbidden.length > 0);
  return wrong.map(({ questionId, forbidden }) => ({
    set,
    arm,
    kind: 'forbidden-fact',
    detail: `says ${forbidden.map((phrase) => JSON.stringify(phrase)).join(', ')}`,
    questionIds: [questionId],
  }));
}

function lengthOf({ set, arm, records }: Group<AnswerRecord>): Finding[] {
  const p95 = quantile(valuesOf(sentenceCount, records), 0.95);
  if (!(p95 > sentencesP95Max)) return [];
  const long = records.filter((record) => (sentenceCount.of(record) ?? 0) > sentencesP95Max);
  const detail = `one answer in twenty has ${p95.toFixed(1)} sentences or more; ${sentencesP95Max} are the most`;
  return [{ set, arm, kind: 'long-answers', detail, questionIds: long.map(({ questionId }) => questionId) }];
}

function worseIn<Judged extends { set: string; arm: string; questionId: string }>(
  measures: readonly Measure<Judged>[],
  before: readonly Judged[],
  after: readonly Judged[],
): Finding[] {
  const earlier = eachArm(before);
  return eachArm(after).flatMap(({ set, arm, records }) => {
    const compared = earlier.find((group) => group.set === set && group.arm === arm);
    const pairs = pairRecords(compared?.records ?? [], records);
    return measures.flatMap((measure): Finding[] => {
      const difference = differenceOf(measure, pairs);
      const isWorse = measure.better === 'higher' ? difference.high < 0 : difference.low > 0;
      if (!isWorse) return [];
      const lost = pairs.filter(({ before: was, after: is }) => measure.of(was) !== measure.of(is));
      const detail = `${measure.name}: ${formatDifference(difference, measure.unit)}`;
      const questionIds = lost.map(({ after: { questionId } }) => questionId);
      return [{ set, arm, kind: 'worse', measure: measure.name, detail, questionIds }];
    });
  });
}
