import { mean } from '../judge/bootstrap.ts';
import type { RetrievalRecord } from '../records.ts';
import { byArm, productArm } from './group-records.ts';
import { formatDifference, formatFigure, formatInterval, markdownTable } from './markdown.ts';
import { documentGain, quoteInFive, retrievalMeasures, valuesOf } from './measures.ts';
import { differenceOf, intervalOf, pairRecords } from './pair-records.ts';

const compared = [quoteInFive, documentGain];

/** How well each arm found passages, on one set; empty without records. */
export function retrievalTables(records: readonly RetrievalRecord[]): string[] {
  if (records.length === 0) return [];
  const arms = byArm(records);
  const product = arms.find(([arm]) => arm === productArm)?.[1] ?? [];
  const head = [
    'arm',
    'n',
    ...retrievalMeasures.map(({ name }) => name),
    ...compared.map(({ name }) => `${name}, less ${productArm}`),
  ];
  const missing = missingQuotes(records);
  return [
    markdownTable(
      head,
      arms.map(([arm, ranked]) => [
        arm,
        String(ranked.length),
        ...figuresOf(ranked),
        ...differencesTo(product, ranked),
      ]),
    ),
    ...(missing === null ? [] : [missing]),
  ];
}

function figuresOf(records: readonly RetrievalRecord[]): string[] {
  return retrievalMeasures.map((measure) => {
    const values = valuesOf(measure, records);
    return measure === documentGain
      ? formatInterval(intervalOf(values), measure.unit)
      : formatFigure(mean(values), measure.unit);
  });
}

function differencesTo(product: readonly RetrievalRecord[], records: readonly RetrievalRecord[]): string[] {
  if (records[0]?.arm === productArm) return compared.map(() => '');
  const pairs = pairRecords(product, records);
  return compared.map((measure) => formatDifference(differenceOf(measure, pairs), measure.unit));
}

/** The same for every arm, so each question is named once. */
function missingQuotes(records: readonly RetrievalRecord[]): string | null {
  const counts = new Map(
    records
      .filter(({ quotesNotInText }) => quotesNotInText > 0)
      .map(({ questionId, quotesNotInText }) => [questionId, quotesNotInText]),
  );
  if (counts.size === 0) return null;
  const sum = [...counts.values()].reduce((total, count) => total + count, 0);
  return `Gold quotes that stand in no text of the service: ${sum}, of ${[...counts.keys()].toSorted().join(', ')}.`;
}
