import { createId, type Answer, type Citation, type Feedback, type SearchHit } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** Citation 1, of a document and version of its own. */
export function buildCitation(changes: Partial<Citation> = {}): Citation {
  const versionId = changes.versionId ?? createId('ver');
  return {
    number: 1,
    documentId: createId('doc'),
    versionId,
    passageId: `${versionId}:0`,
    source: 'handbook',
    externalId: 'leave/holidays.md',
    uri: null,
    title: 'Holidays',
    headingPath: ['Leave'],
    quote: 'Staff have 28 days of paid holiday a year.',
    start: 0,
    end: 42,
    contentHash: '0'.repeat(64),
    page: null,
    modifiedAt: null,
    ...changes,
  };
}

/** A hit in a document and version of its own. */
export function buildSearchHit(changes: Partial<SearchHit> = {}): SearchHit {
  const versionId = changes.versionId ?? createId('ver');
  return {
    documentId: createId('doc'),
    versionId,
    passageId: `${versionId}:0`,
    source: 'handbook',
    externalId: 'leave/sickness.md',
    uri: null,
    title: 'Sickness',
    headingPath: ['Leave'],
    text: 'Call your manager by 10 o’clock.',
    start: 0,
    end: 32,
    highlights: [],
    modifiedAt: builtAt,
    page: null,
    scores: { lexical: 2.5, semantic: null, fused: 1, evidence: null },
    ...changes,
  };
}

/** An answer of one quoted sentence with one citation. */
export function buildAnswer(changes: Partial<Answer> = {}): Answer {
  const citations = changes.citations ?? [buildCitation()];
  const sentences = citations.map((citation) => ({
    text: citation.quote,
    verdict: 'quoted' as const,
    citations: [citation.number],
  }));
  return {
    id: createId('ans'),
    conversationId: createId('con'),
    question: 'How many days of holiday do we have?',
    standaloneQuestion: 'How many days of holiday do we have?',
    outcome: 'answered',
    text: sentences.map((sentence) => sentence.text).join(' '),
    sentences,
    unconfirmed: [],
    draftedFrom: [],
    choices: [],
    conflicts: [],
    citations,
    route: { decision: 'extractive', model: null, escalatedAfterDraft: false, reasons: [], costUsd: 0 },
    evidence: { score: 0.9, sufficient: true },
    curated: null,
    related: [],
    timings: { totalMs: 5, retrieveMs: 3, readMs: 2, draftMs: 0, verifyMs: 0 },
    createdAt: builtAt,
    ...changes,
  };
}

/** Ana finds citation 1 helpful. */
export function buildFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    id: createId('fbk'),
    answerId: createId('ans'),
    givenBy: 'ana@example.org',
    helpful: true,
    reason: null,
    citation: 1,
    comment: null,
    createdAt: builtAt,
    ...changes,
  };
}
