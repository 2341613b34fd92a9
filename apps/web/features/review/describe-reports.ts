import type { ReviewItem } from '@footnote/contracts';
import { formatCount } from '../../lib/format.ts';

type Feedback = ReviewItem['feedback'];

const reasonWords: Record<string, string> = { 'wrong-source': 'wrong source' };

/** Why somebody found an answer unhelpful, in words; a reason that is not known here as it is written. */
export function describeReason(reason: string): string {
  return reasonWords[reason] ?? reason;
}

/** What was said of an item and how often: `2 reports: wrong source · 1 comment`. */
export function describeReports(feedback: Feedback): string {
  const reports = feedback.filter(({ helpful }) => !helpful);
  const reasons = [...new Set(reports.flatMap(({ reason }) => (reason === null ? [] : [describeReason(reason)])))];
  const comments = feedback.filter(({ comment }) => comment !== null).length;
  const praise = feedback.length - reports.length;
  return [
    reports.length === 0 ? null : withReasons(formatCount(reports.length, 'report'), reasons),
    praise === 0 ? null : `${praise} found it helpful`,
    comments === 0 ? null : formatCount(comments, 'comment'),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function withReasons(count: string, reasons: string[]): string {
  return reasons.length === 0 ? count : `${count}: ${reasons.join(', ')}`;
}
