import { describe, expect, it } from '@jest/globals';
import type { Answer, RegressionQuestion } from '@footnote/contracts';
import { judgeRegression } from './judge-regression.ts';

const place = {
  source: 'handbook',
  externalId: 'leave.md',
  documentId: 'doc_1',
  versionId: 'ver_1',
  passageId: 'ver_1:0',
  start: 10,
  end: 20,
};
const current = new Set(['ver_1']);

function question(changes: Partial<RegressionQuestion>): RegressionQuestion {
  return { id: 'dec_1', question: 'How long?', decision: 'confirm', expect: 'cites', places: [place], ...changes };
}

function answerCiting(start: number, end: number, decision = 'extractive'): Answer {
  return { citations: [{ versionId: 'ver_1', start, end }], route: { decision } } as unknown as Answer;
}

describe('a judged question of review', () => {
  it('is kept when what was confirmed is cited', () => {
    expect(judgeRegression(question({}), answerCiting(15, 30), current)).toBe('kept');
    expect(judgeRegression(question({}), answerCiting(20, 30), current)).toBe('broken');
  });

  it('is kept when what was wrong is not cited; an outdated document not at all', () => {
    const wrong = question({ decision: 'wrong-passage', expect: 'does-not-cite' });
    expect(judgeRegression(wrong, answerCiting(0, 11), current)).toBe('broken');
    expect(judgeRegression(wrong, answerCiting(20, 30), current)).toBe('kept');
    const outdated = question({ decision: 'outdated', expect: 'does-not-cite' });
    expect(judgeRegression(outdated, answerCiting(20, 30), current)).toBe('broken');
  });

  it('is kept when an approved answer is given', () => {
    const approved = question({ decision: 'approve-answer', expect: 'is-curated' });
    expect(judgeRegression(approved, answerCiting(10, 20, 'curated'), current)).toBe('kept');
    expect(judgeRegression(approved, answerCiting(10, 20), current)).toBe('broken');
  });

  it('says nothing once the document has changed', () => {
    expect(judgeRegression(question({}), answerCiting(0, 1), new Set(['ver_2']))).toBe('changed');
  });
});
