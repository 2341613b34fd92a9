import { describe, expect, it } from '@jest/globals';
import type { Answer, SearchResult } from '@footnote/contracts';
import { answerViolations, resultViolations, type LawfulBasis } from './footnote-laws.ts';

const text = 'Leave\nYou have 25 days. Ask your lead.';
const document = {
  documentId: 'doc_1',
  externalId: 'leave.md',
  title: 'Leave',
  versionId: 'ver_2',
  text,
  contentHash: 'hash',
  blocks: [],
};
const basis: LawfulBasis = { documents: new Map([['leave.md', document]]), mayUse: () => true };

const place = {
  documentId: 'doc_1',
  versionId: 'ver_2',
  passageId: 'pas_1',
  source: 'quality',
  externalId: 'leave.md',
  uri: null,
  title: 'Leave',
  headingPath: [],
  start: 6,
  end: 23,
  page: null,
  modifiedAt: null,
};
const citation = { ...place, number: 1, quote: 'You have 25 days.', contentHash: 'hash' };
const result: SearchResult = {
  ...place,
  text: 'You have 25 days.',
  highlights: [{ start: 15, end: 17 }],
  scores: { lexical: 1, semantic: null, fused: 1, evidence: null },
};
const answer: Answer = {
  id: 'ans_1',
  conversationId: 'con_1',
  question: 'How many days?',
  standaloneQuestion: 'How many days?',
  outcome: 'answered',
  text: 'You have 25 days.',
  sentences: [{ text: 'You have 25 days.', verdict: 'quoted', citations: [1] }],
  unconfirmed: [],
  choices: [],
  conflicts: [],
  citations: [citation],
  route: { decision: 'extractive', model: null, escalatedAfterDraft: false, reasons: [], costUsd: 0 },
  evidence: { score: 1, sufficient: true },
  curated: null,
  related: [result],
  timings: { totalMs: 1, retrieveMs: 1, readMs: 0, draftMs: 0, verifyMs: 0 },
  createdAt: '2026-01-01T00:00:00Z',
};
const withCitation = (changes: Partial<typeof citation>): Answer => ({
  ...answer,
  related: [],
  citations: [{ ...citation, ...changes }],
});

describe('answerViolations', () => {
  it('finds nothing in a lawful answer', () => {
    expect(answerViolations(answer, basis)).toEqual([]);
  });

  it.each<[string, Answer, string]>([
    ['shifted offsets', withCitation({ start: 5, end: 22 }), 'the text is not what stands there'],
    ['offsets behind the end', withCitation({ start: 30, end: 90 }), 'not inside the document'],
    ['an old version', withCitation({ versionId: 'ver_1' }), 'not the current version'],
    ['a wrong hash', withCitation({ contentHash: 'other' }), 'contentHash'],
    ['a document of somebody else', withCitation({ documentId: 'doc_9' }), 'no such document'],
    ['a number that is not there', withCitation({ number: 2 }), 'cites a number that is not there'],
    ['quotes that do not hold the sentence', withCitation({ start: 24, end: 38, quote: 'Ask your lead.' }), 'in none'],
    [
      'a sentence alone',
      { ...answer, sentences: [{ text: answer.text, verdict: 'supported', citations: [] }] },
      'no citation',
    ],
    ['more text than sentences', { ...answer, text: `${answer.text} Enjoy!` }, 'its text is not its sentences'],
    ['a refusal that says something', { ...answer, outcome: 'abstained' }, 'abstains'],
    ['an answer that says nothing', { ...answer, text: '', sentences: [] }, 'has no sentence'],
  ])('names %s', (_, broken, fault) => {
    expect(answerViolations(broken, basis).join('\n')).toContain(fault);
  });

  it('names what the asker may not have, related results included', () => {
    const violations = answerViolations(answer, { ...basis, mayUse: () => false });
    expect(violations).toHaveLength(2);
    for (const violation of violations) expect(violation).toContain('may not have');
  });
});

describe('resultViolations', () => {
  it('names results that are too long, and highlights outside of them', () => {
    const long = { ...document, text: 'x'.repeat(2_000) };
    const documents = new Map([['leave.md', long]]);
    const broken = {
      ...result,
      text: 'x'.repeat(1_001),
      start: 0,
      end: 1_001,
      highlights: [{ start: 1_000, end: 1_002 }],
    };
    expect(resultViolations(broken, { ...basis, documents })).toEqual([
      'result leave.md 0–1001: has 1001 characters, more than 1000',
      'result leave.md 0–1001: highlights something outside itself',
    ]);
  });
});
