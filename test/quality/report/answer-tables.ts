import { quantile } from '../../bench/method/statistics.ts';
import { mean } from '../judge/bootstrap.ts';
import type { AnswerRecord } from '../records.ts';
import { byArm, compareNames, productArm } from './group-records.ts';
import { formatFigure, formatMs, markdownTable } from './markdown.ts';
import { characterCount, contentMeasures, refusalMeasures, sentenceCount, valuesOf, type Measure } from './measures.ts';

type Row = [name: string, records: readonly AnswerRecord[]];
type AnswerMeasures = readonly Measure<AnswerRecord>[];

/** What each arm answered on one set, and the product's answers by type of question; empty without records. */
export function answerTables(records: readonly AnswerRecord[]): string[] {
  if (records.length === 0) return [];
  const arms = byArm(records);
  const product = arms.find(([arm]) => arm === productArm)?.[1] ?? [];
  const types = [...Map.groupBy(product, ({ type }) => type)].toSorted(([first], [second]) =>
    compareNames(first, second),
  );
  return [
    meansTable('arm', arms, contentMeasures),
    meansTable('arm', arms, refusalMeasures),
    formTable(arms),
    ...(types.length > 1
      ? [`By type of question, arm ${productArm}:`, meansTable('type', types, [...contentMeasures, ...refusalMeasures])]
      : []),
  ];
}

/** `n` counts questions; of how many of them a measure says something stands in its cell where it is fewer. */
function meansTable(first: string, rows: readonly Row[], measures: AnswerMeasures): string {
  const cells = (records: readonly AnswerRecord[]) =>
    measures.map((measure) => {
      const values = valuesOf(measure, records);
      return values.length === 0 ? '–' : `${formatFigure(mean(values), measure.unit)} of ${values.length}`;
    });
  return markdownTable(
    [first, ...measures.map(({ name }) => name)],
    rows.map(([name, records]) => [name, ...cells(records)]),
  );
}

function formTable(arms: readonly Row[]): string {
  const head = [
    'arm',
    'sentences: median, p95',
    'characters: median',
    'routes',
    'first sentence ms: p50, p95',
    'end ms: p50, p95',
  ];
  return markdownTable(
    head,
    arms.map(([arm, all]) => {
      const records = all.filter(({ withoutGold }) => !withoutGold);
      const firstMs = records.map(({ given }) => given.firstSentenceMs).filter((value) => value !== null);
      const totalMs = records.map(({ given }) => given.totalMs);
      return [
        arm,
        halfAndMost(valuesOf(sentenceCount, records), (value) => formatFigure(value, 'count')),
        formatMs(quantile(valuesOf(characterCount, records), 0.5)),
        routesOf(records),
        halfAndMost(firstMs, formatMs),
        halfAndMost(totalMs, formatMs),
      ];
    }),
  );
}

function halfAndMost(values: readonly number[], format: (value: number) => string): string {
  return `${format(quantile(values, 0.5))}, ${format(quantile(values, 0.95))}`;
}

function routesOf(records: readonly AnswerRecord[]): string {
  const counts = [...Map.groupBy(records, ({ given }) => given.route)].map(([route, all]) => ({
    route,
    count: all.length,
  }));
  return counts
    .toSorted((first, second) => second.count - first.count || compareNames(first.route, second.route))
    .map(({ route, count }) => `${route} ${count}`)
    .join(', ');
}
