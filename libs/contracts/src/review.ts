import { z } from 'zod';
import { Answer } from './answers.ts';
import { cleanText, listOf } from './common.ts';

export const ReviewDecisionKind = z.enum([
  'confirm',
  'wrong-passage',
  'wrong-span',
  'outdated',
  'approve-answer',
  'dismiss',
]);
export type ReviewDecisionKind = z.infer<typeof ReviewDecisionKind>;

/** What one person said. */
export const ReviewFeedback = z.object({
  helpful: z.boolean(),
  reason: z.string().nullable(),
  comment: z.string().nullable(),
  givenBy: z.string(),
  createdAt: z.string(),
});
export type ReviewFeedback = z.infer<typeof ReviewFeedback>;

/** An answer, or one of its citations, that people have judged. `citation` null: the answer as a whole. */
export const ReviewItem = z
  .object({
    id: z.string(),
    answerId: z.string(),
    citation: z.number().int().nullable(),
    question: z.string(),
    state: z.enum(['open', 'decided']),
    reported: z.boolean(),
    openedAt: z.string(),
    feedback: z.array(ReviewFeedback),
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItem = z.infer<typeof ReviewItem>;
export const ReviewItemList = listOf(ReviewItem).meta({ id: 'ReviewItemList' });
export type ReviewItemList = z.infer<typeof ReviewItemList>;

export const ReviewDecision = z
  .object({
    id: z.string(),
    kind: ReviewDecisionKind,
    note: z.string().nullable(),
    decidedBy: z.string(),
    decidedAt: z.string(),
    /** Null while it is in effect. */
    undoneAt: z.string().nullable(),
    /** The documents and places that it is about. */
    targets: z.array(
      z.object({
        documentId: z.string(),
        versionId: z.string(),
        passageId: z.string(),
        start: z.number().int(),
        end: z.number().int(),
      }),
    ),
    /** What it changes, in words for the reviewer. */
    changes: z.array(z.object({ place: z.enum(['ranking', 'curated-answers', 'regressions']), detail: z.string() })),
  })
  .meta({ id: 'ReviewDecision' });
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** The quote of a citation inside the words around it. */
export const QuoteInContext = z.object({
  number: z.number().int(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
});
export type QuoteInContext = z.infer<typeof QuoteInContext>;

/** An item with the answer as this reviewer may see it, each quote in context, and what was decided before. */
export const ReviewItemDetail = ReviewItem.extend({
  answer: Answer,
  contexts: z.array(QuoteInContext),
  decisions: z.array(ReviewDecision),
}).meta({ id: 'ReviewItemDetail' });
export type ReviewItemDetail = z.infer<typeof ReviewItemDetail>;

export const ReviewDecisionRequest = z
  .strictObject({
    decision: ReviewDecisionKind,
    /** Which citation is meant, where the item is about the whole answer and the decision about one. */
    citation: z.number().int().min(1).nullable().default(null),
    note: cleanText(2_000).nullable().default(null),
  })
  .meta({ id: 'ReviewDecisionRequest' });
export type ReviewDecisionRequest = z.infer<typeof ReviewDecisionRequest>;

/** An answer that a reviewer approved; `stale` ones are not shown until they are approved again. */
export const CuratedAnswer = z
  .object({
    id: z.string(),
    /** Undoing this item's decision of the same id takes the approval back, as deleting the curated answer does. */
    itemId: z.string(),
    question: z.string(),
    text: z.string(),
    state: z.enum(['active', 'stale']),
    approvedBy: z.string(),
    approvedAt: z.string(),
    documents: z.array(z.object({ documentId: z.string(), title: z.string() })),
  })
  .meta({ id: 'CuratedAnswer' });
export type CuratedAnswer = z.infer<typeof CuratedAnswer>;
export const CuratedAnswerList = listOf(CuratedAnswer).meta({ id: 'CuratedAnswerList' });
export type CuratedAnswerList = z.infer<typeof CuratedAnswerList>;

/** A decision as a judged question for `npm run quality`; it names places and holds no text of a document. */
export const RegressionQuestion = z
  .object({
    id: z.string(),
    question: z.string(),
    decision: ReviewDecisionKind,
    expect: z.enum(['cites', 'does-not-cite', 'is-curated']),
    places: z.array(
      z.object({
        source: z.string(),
        externalId: z.string(),
        documentId: z.string(),
        versionId: z.string(),
        passageId: z.string(),
        start: z.number().int(),
        end: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'RegressionQuestion' });
export type RegressionQuestion = z.infer<typeof RegressionQuestion>;
export const RegressionQuestionList = listOf(RegressionQuestion).meta({ id: 'RegressionQuestionList' });
export type RegressionQuestionList = z.infer<typeof RegressionQuestionList>;
