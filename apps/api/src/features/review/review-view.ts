import type {
  CuratedAnswer as CuratedAnswerView,
  ReviewDecision as ReviewDecisionView,
  ReviewFeedback,
  ReviewItem as ReviewItemView,
  ReviewItemDetail as ReviewItemDetailView,
} from '@footnote/contracts';
import type {
  Answer,
  CuratedAnswer,
  Feedback,
  ListedReviewItem,
  ReviewDecision,
  ReviewItemDetail,
} from '@footnote/core';
import { toAnswerView } from '../answers/answer-view.ts';
import { describeChanges } from './describe-changes.ts';

export function toReviewItemView({ openedAt, feedback, ...item }: ListedReviewItem): ReviewItemView {
  const { id, answerId, citation, question, state, reported } = item;
  return {
    ...{ id, answerId, citation, question, state, reported },
    openedAt: openedAt.toISOString(),
    feedback: feedback.map(toFeedbackView),
  };
}

export function toReviewItemDetailView(detail: ReviewItemDetail): ReviewItemDetailView {
  const { answer, contexts, decisions } = detail;
  const shown = {
    answer: toAnswerView(answer),
    contexts,
    decisions: decisions.map((decision) => toDecisionView(withoutUnseen(decision, answer))),
  };
  return { ...toReviewItemView(detail), ...shown };
}

export function toDecisionView(decision: ReviewDecision): ReviewDecisionView {
  const { id, kind, note, targets, decidedBy, decidedAt, undoneAt } = decision;
  return {
    ...{ id, kind, note, decidedBy },
    decidedAt: decidedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    targets: targets.map(({ source: _source, externalId: _externalId, ...target }) => target),
    changes: describeChanges(kind),
  };
}

/** Only places in documents that the answer, as this reviewer may see it, still cites. */
function withoutUnseen(decision: ReviewDecision, { citations }: Answer): ReviewDecision {
  const seen = new Set(citations.map(({ documentId }) => documentId));
  return { ...decision, targets: decision.targets.filter(({ documentId }) => seen.has(documentId)) };
}

export function toCuratedAnswerView(curated: CuratedAnswer): CuratedAnswerView {
  const { id, itemId, question, answer, approvedBy, approvedAt, isStale } = curated;
  const titles = new Map(answer.citations.map(({ documentId, title }) => [documentId, title]));
  return {
    ...{ id, itemId, question, approvedBy },
    text: answer.text,
    state: isStale ? 'stale' : 'active',
    approvedAt: approvedAt.toISOString(),
    documents: [...titles].map(([documentId, title]) => ({ documentId, title })),
  };
}

function toFeedbackView({ helpful, reason, comment, givenBy, createdAt }: Feedback): ReviewFeedback {
  return { helpful, reason, comment, givenBy, createdAt: createdAt.toISOString() };
}
