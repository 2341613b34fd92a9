import type { Span } from './locate-quote.ts';

/** The share of a span that lies in at least one of the others; 0 for an empty span. */
export function coveredShare(span: Span, others: readonly Span[]): number {
  let covered = 0;
  let reached = span.start;
  for (const { start, end } of others.toSorted((first, second) => first.start - second.start)) {
    const from = Math.max(start, reached);
    const to = Math.min(end, span.end);
    if (to <= from) continue;
    covered += to - from;
    reached = to;
  }
  return covered === 0 ? 0 : covered / (span.end - span.start);
}
