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

  it('removes a sentence that joins its words with those of another document', () => {
    const joined = { text: 'Call, for holidays are secret.', verdict: 'supported' as const, citations: [1, 2] };
    const alone = { text: 'Call your manager.', verdict: 'quoted' as const, citations: [2] };
    const answer = buildAnswer({ citations: [gone, kept], sentences: [joined, alone], text: 'unused' });
    const redacted = redactAnswer(answer, 'doc_gone');
    expect(redacted.sentences).toEqual([alone]);
    expect(redacted).toMatchObject({ outcome: 'partial', text: 'Call your manager.' });
  });

  it('removes what was drafted from it without citing it', () => {
    const unconfirmed = [{ text: 'Holidays are very secret.', reason: 'number' }];
    const answer = buildAnswer({ citations: [kept], unconfirmed, draftedFrom: ['doc_kept', 'doc_gone'] });
    expect(redactAnswer(answer, 'doc_gone')).toMatchObject({ unconfirmed: [], draftedFrom: ['doc_kept'] });
    expect(redactAnswer(answer, 'doc_other')).toBe(answer);
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
