import { printable } from '../terminal/format.ts';
import type { ReceivedFile } from './ingest-directory.ts';
import { ingestLimits } from './ingest.limits.ts';
import type { PassedOverReason } from './walk-directory.ts';

export interface IngestSummary {
  added: number;
  updated: number;
  unchanged: number;
  failed: { externalId: string; reason: string }[];
}

/**
 * @param known external ids that the source had before
 * @param problems of documents that were received, and failed afterwards
 */
export function summarise(received: ReceivedFile[], known: Set<string>, problems: Map<string, string>): IngestSummary {
  const summary: IngestSummary = { added: 0, updated: 0, unchanged: 0, failed: [] };
  for (const { externalId, outcome, reason } of received) {
    const problem = outcome === 'failed' ? (reason ?? '') : problems.get(externalId);
    if (problem !== undefined) summary.failed.push({ externalId, reason: problem });
    else if (outcome === 'unchanged') summary.unchanged += 1;
    else if (known.has(externalId)) summary.updated += 1;
    else summary.added += 1;
  }
  return summary;
}

export function describeSummary(
  { added, updated, unchanged, failed }: IngestSummary,
  passedOver: Map<PassedOverReason, number>,
  seconds: number,
): string[] {
  const failures = failed.slice(0, ingestLimits.failuresShown);
  const lines = failures.map(({ externalId, reason }) => printable(`✗ ${externalId}: ${reason}`));
  if (failures.length < failed.length) lines.push(`✗ and ${failed.length - failures.length} more`);
  const reasons = [...passedOver].map(([reason, count]) => `${count} ${reason}`);
  if (reasons.length > 0) lines.push(`Passed over: ${reasons.join(', ')}`);
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${failed.length} failed`;
  return [...lines, `${counts} in ${seconds.toFixed(1)} s`];
}
