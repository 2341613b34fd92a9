import { createId, type ReviewDecision, type ReviewItem } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** Somebody reported citation 1 of an answer. */
export function buildReviewItem(changes: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id: createId('rev'),
    answerId: createId('ans'),
    citation: 1,
    question: 'How many days of holiday do we have?',
    state: 'open',
    reported: true,
    openedAt: builtAt,
    ...changes,
  };
}

/** The passage is wrong for the question. */
export function buildDecision(changes: Partial<ReviewDecision> = {}): ReviewDecision {
  const versionId = createId('ver');
  return {
    id: createId('dec'),
    itemId: createId('rev'),
    kind: 'wrong-passage',
    note: null,
    answerId: createId('ans'),
    question: 'How many days of holiday do we have?',
    targets: [
      {
        source: 'handbook',
        externalId: 'leave/holidays.md',
        documentId: createId('doc'),
        versionId,
        passageId: `${versionId}:0`,
        start: 0,
        end: 42,
      },
    ],
    decidedBy: 'ana@example.org',
    decidedAt: builtAt,
    undoneAt: null,
    ...changes,
  };
}
