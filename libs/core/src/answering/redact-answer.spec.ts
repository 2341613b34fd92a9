import { describe, expect, it } from '@jest/globals';
import { buildAnswer, buildCitation, buildSearchHit } from '@footnote/testing';
import { redactAnswer } from './redact-answer.ts';

const gone = buildCitation({ number: 1, documentId: 'doc_gone', quote: 'Holidays are secret.' });
const kept = buildCitation({ number: 2, documentId: 'doc_kept', quote: 'Call your manager.' });

describe('redactAnswer', () => {
  it('removes the citation and the sentence that rests on it alone', () => {
    const redacted = redactAnswer(buildAnswer({ citations: [gone, kept] }), 'doc_gone');
    expect(redacted.citations).toEqual([kept]);
    expect(redacted.text).toBe('Call your manager.');
    expect(redacted.outcome).toBe('partial');
  });

  it('keeps a sentence that another document supports as well', () => {
    const sentences = [{ text: 'Call.', verdict: 'supported' as const, citations: [1, 2] }];
    const redacted = redactAnswer(buildAnswer({ citations: [gone, kept], sentences, text: 'Call.' }), 'doc_gone');
    expect(redacted.sentences).toEqual([{ text: 'Call.', verdict: 'supported', citations: [2] }]);
    expect(redacted.outcome).toBe('answered');
  });

  it('abstains when nothing is left, and drops drafts and conflicts of the document', () => {
    const answer = buildAnswer({
      citations: [gone],
      unconfirmed: [{ text: 'Holidays are very secret.', reason: 'number' }],
      conflicts: [{ citations: [1, 2], detail: 'secret or not' }],
    });
    const redacted = redactAnswer(answer, 'doc_gone');
    expect(redacted).toMatchObject({ outcome: 'abstained', text: '', sentences: [], unconfirmed: [], conflicts: [] });
    expect(JSON.stringify(redacted)).not.toContain('secret');
  });

  it('removes related hits, and returns the very answer when the document is not in it', () => {
    const answer = buildAnswer({ related: [buildSearchHit({ documentId: 'doc_gone' }), buildSearchHit()] });
    expect(redactAnswer(answer, 'doc_gone').related).toHaveLength(1);
    expect(redactAnswer(answer, 'doc_other')).toBe(answer);
  });
});
