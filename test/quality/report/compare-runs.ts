import type { AnswerRecord, QualityRun, RetrievalRecord } from '../records.ts';
import { byArm } from './group-records.ts';
import { formatDifference, markdownTable } from './markdown.ts';
import { answerMeasures, retrievalMeasures, type Measure } from './measures.ts';
import { differenceOf, pairRecords, type Pair } from './pair-records.ts';
import { setsOf } from './set-section.ts';

const saidCharactersMax = 160;

/** Which questions changed between two runs, what was said before and after, and by how much the figures moved. */
export function compareRuns(before: QualityRun, after: QualityRun): string {
  const parts = setsOf(after).flatMap((set) => {
    const of = <Judged extends { set: string; arm: string }>(records: readonly Judged[]) =>
      byArm(records.filter((record) => record.set === set));
    return [
      ...of(after.retrieval).flatMap(([arm, records]) => {
        const pairs = pairRecords(inArm(before.retrieval, set, arm), records);
        return comparison(`${set}, passages, arm ${arm}`, retrievalMeasures, { pairs, rowsOf: rankChanges });
      }),
      ...of(after.answers).flatMap(([arm, records]) => {
        const pairs = pairRecords(inArm(before.answers, set, arm), records);
        return comparison(`${set}, answers, arm ${arm}`, answerMeasures, { pairs, rowsOf: answerChanges });
      }),
    ];
  });
  const title = `${before.commit} (${before.startedAt}) → ${after.commit} (${after.startedAt})`;
  return [title, ...(parts.length === 0 ? ['They have no set, arm and question in common.'] : parts)].join('\n\n');
}

function inArm<Judged extends { set: string; arm: string }>(
  records: readonly Judged[],
  set: string,
  arm: string,
): Judged[] {
  return records.filter((record) => record.set === set && record.arm === arm);
}

interface Compared<Judged> {
  pairs: readonly Pair<Judged>[];
  /** What changed in a pair, a row each. */
  rowsOf: (pair: Pair<Judged>) => string[][];
}

function comparison<Judged>(
  title: string,
  measures: readonly Measure<Judged>[],
  { pairs, rowsOf }: Compared<Judged>,
): string[] {
  if (pairs.length === 0) return [];
  const moved = measures.flatMap((measure) => {
    const difference = differenceOf(measure, pairs);
    const isStill = Number.isNaN(difference.mean) || (difference.low === 0 && difference.high === 0);
    return isStill ? [] : [[measure.name, formatDifference(difference, measure.unit)]];
  });
  const changes = pairs.flatMap(rowsOf);
  return [
    `## ${title}: ${pairs.length} questions`,
    moved.length === 0 ? 'No figure moved.' : markdownTable(['figure', 'after less before (95 %)'], moved),
    ...(changes.length === 0 ? [] : [markdownTable(['question', 'change', 'before', 'after'], changes)]),
  ];
}

function rankChanges({ before, after }: Pair<RetrievalRecord>): string[][] {
  const name = `${after.questionId}: ${after.question}`;
  const ranks = [
    ['gold quote', before.firstQuoteRank, after.firstQuoteRank],
    ['gold document', before.firstDocumentRank, after.firstDocumentRank],
  ] as const;
  return ranks
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => [
      name,
      `${(is ?? Infinity) < (was ?? Infinity) ? 'gained' : 'lost'}: ${what}`,
      rankText(was),
      rankText(is),
    ]);
}

function rankText(rank: number | null): string {
  return rank === null ? 'not in 10' : `rank ${rank}`;
}

function answerChanges({ before, after }: Pair<AnswerRecord>): string[][] {
  const flags = [
    ['facts', before.factsShare, after.factsShare],
    ['right outcome', Number(before.isOutcomeRight), Number(after.isOutcomeRight)],
    ['gold citation', Number(before.citesGold), Number(after.citesGold)],
    ['no forbidden fact', -before.forbidden.length, -after.forbidden.length],
    ['lawfulness', -before.given.violations.length, -after.given.violations.length],
  ] as const;
  const changes = flags
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${is > was ? 'gained' : 'lost'}: ${what}`);
  if (changes.length === 0) return [];
  const without = after.withoutGold ? ' (gold left out)' : '';
  return [[`${after.questionId}${without}: ${after.question}`, changes.join(', '), said(before), said(after)]];
}

function said({ given: { outcome, sentences } }: AnswerRecord): string {
  const text = sentences
    .map((sentence) => sentence.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  if (text === '') return outcome;
  return text.length > saidCharactersMax ? `${text.slice(0, saidCharactersMax)}…` : text;
}
