import { z } from 'zod';
import { cleanText, nonBlank, passagePlace, Problem } from './common.ts';
import { contractLimits } from './contract-limits.ts';
import { noFilters, SearchFilters, SearchResult } from './search.ts';

export const AnswerRequest = z
  .strictObject({
    question: nonBlank(contractLimits.questionCharactersMax),
    conversationId: cleanText(100).nullable().default(null),
    filters: SearchFilters.default(noFilters),
    route: z.enum(['auto', 'local', 'large']).default('auto'),
    audience: z
      .strictObject({ groups: z.array(nonBlank(200)).min(1).max(contractLimits.filterValuesMax) })
      .nullable()
      .default(null),
  })
  .meta({ id: 'AnswerRequest' });
export type AnswerRequest = z.infer<typeof AnswerRequest>;
export type AnswerRequestInput = z.input<typeof AnswerRequest>;

export const Citation = z
  .object({
    number: z.number().int(),
    ...passagePlace,
    quote: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    contentHash: z.string(),
    page: z.number().int().nullable(),
    modifiedAt: z.string().nullable(),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof Citation>;

export const AnswerSentence = z
  .object({
    text: z.string(),
    verdict: z.enum(['quoted', 'supported', 'partly-supported']),
    citations: z.array(z.number().int()),
  })
  .meta({ id: 'AnswerSentence' });
export type AnswerSentence = z.infer<typeof AnswerSentence>;

const signalValue = z.union([z.number(), z.string(), z.boolean()]);

export const AnswerRoute = z
  .object({
    decision: z.enum(['curated', 'extractive', 'small', 'large', 'human']),
    model: z.string().nullable(),
    escalatedAfterDraft: z.boolean(),
    reasons: z.array(
      z.object({ signal: z.string(), value: signalValue, threshold: signalValue.nullable(), effect: z.string() }),
    ),
    costUsd: z.number(),
  })
  .meta({ id: 'AnswerRoute' });
export type AnswerRoute = z.infer<typeof AnswerRoute>;

export const Answer = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    question: z.string(),
    standaloneQuestion: z.string(),
    outcome: z.enum(['answered', 'partial', 'needs-clarification', 'abstained', 'handed-off']),
    text: z.string(),
    sentences: z.array(AnswerSentence),
    unconfirmed: z.array(z.object({ text: z.string(), reason: z.string() })),
    choices: z.array(z.object({ label: z.string(), question: z.string() })),
    conflicts: z.array(z.object({ citations: z.array(z.number().int()), detail: z.string() })),
    citations: z.array(Citation),
    route: AnswerRoute,
    evidence: z.object({ score: z.number(), sufficient: z.boolean() }),
    /** The approved answer that this one repeats; null for one that was made from passages. */
    curated: z.object({ id: z.string(), approvedAt: z.string() }).nullable(),
    related: z.array(SearchResult),
    timings: z.object({
      totalMs: z.number(),
      retrieveMs: z.number(),
      readMs: z.number(),
      draftMs: z.number(),
      verifyMs: z.number(),
    }),
    createdAt: z.string(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

const SentenceEvent = z.object({ index: z.number().int(), sentence: AnswerSentence, citations: z.array(Citation) });

/** The events of an answer stream, by name (`event:` of Server-Sent Events), each with its data. */
export const AnswerEvents = {
  'answer-start': z.object({ id: z.string(), conversationId: z.string() }),
  'search-done': z.object({ related: z.array(SearchResult) }),
  'route-decided': z.object({ route: AnswerRoute }),
  'sentence-added': SentenceEvent,
  'sentence-revised': SentenceEvent,
  'answer-end': Answer,
  'answer-failed': Problem,
} as const;

export type AnswerEventName = keyof typeof AnswerEvents;
export type AnswerEvent = {
  [Name in AnswerEventName]: { name: Name; data: z.infer<(typeof AnswerEvents)[Name]> };
}[AnswerEventName];

export const FeedbackRequest = z
  .strictObject({
    helpful: z.boolean(),
    reason: cleanText(100).optional(),
    citation: z.number().int().min(1).optional(),
    comment: cleanText(2_000).optional(),
  })
  .meta({ id: 'FeedbackRequest' });
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;
export const FeedbackResponse = z.object({ id: z.string() }).meta({ id: 'FeedbackResponse' });
export type FeedbackResponse = z.infer<typeof FeedbackResponse>;
