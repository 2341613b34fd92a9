import type { Source } from '@footnote/contracts';
import type { DocumentCount } from '@footnote/core';

type Counts = NonNullable<Source['documents']>;

/** Sources with how many documents each has, and how many of them want attention or are on their way. */
export function withDocumentCounts<Listed extends { id: string }>(
  sources: Listed[],
  counts: DocumentCount[],
): (Listed & { documents: Counts })[] {
  const countsBySource = Map.groupBy(counts, ({ source }) => source);
  return sources.map((source) => ({ ...source, documents: summarise(countsBySource.get(source.id) ?? []) }));
}

function summarise(counts: DocumentCount[]): Counts {
  const sum = (chosen: DocumentCount[]) => chosen.reduce((total, { count }) => total + count, 0);
  const failed = sum(counts.filter(({ status }) => status === 'failed'));
  const ready = sum(counts.filter(({ status }) => status === 'ready'));
  const total = sum(counts);
  return { total, failed, unfinished: total - failed - ready };
}
