import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answeringLimits } from './answering.limits.ts';
import { parseDraft } from './parse-draft.ts';

describe('a draft', () => {
  it('is sentences with the numbers that they cite', () => {
    expect(parseDraft('Leave is 16 weeks.[1]\nIt begins with the birth [2][5].')).toEqual([
      { text: 'Leave is 16 weeks.', cites: [1] },
      { text: 'It begins with the birth', cites: [2, 5] },
    ]);
  });

  it('may have several sentences a line, list marks, emphasis and lists of numbers', () => {
    expect(parseDraft('- **Leave** is 16 weeks. [1, 3] It begins with the birth. [2]\n2. Ask Ana. [4, 4]')).toEqual([
      { text: 'Leave is 16 weeks.', cites: [1, 3] },
      { text: 'It begins with the birth.', cites: [2] },
      { text: 'Ask Ana.', cites: [4] },
    ]);
  });

  it('keeps words without a number as words that cite nothing', () => {
    expect(parseDraft('Leave is 16 weeks. [1]\nI hope this helps!')).toEqual([
      { text: 'Leave is 16 weeks.', cites: [1] },
      { text: 'I hope this helps!', cites: [] },
    ]);
  });

  it.each(['', '  \n', 'NOT IN THE DOCUMENTS', 'NOT IN THE DOCUMENTS. Sorry [1]'])('is no answer: %j', (draft) => {
    expect(parseDraft(draft)).toBeNull();
  });

  it('holds its limits for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '[1]', '[', ']', '[2, 3]', '. ', '\n', '- ', ' ', 'é🏖')), (parts) => {
        for (const { text, cites } of parseDraft(parts.join('')) ?? []) {
          expect(text.trim()).toBe(text);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(answeringLimits.draftedSentenceCharactersMax);
          expect(new Set(cites).size).toBe(cites.length);
        }
      }),
    );
    expect(parseDraft(`a${' '.repeat(1_000_000)}[1`)).toEqual([{ text: 'a', cites: [] }]);
    expect(parseDraft('x [1] '.repeat(100))).toHaveLength(answeringLimits.draftSentencesMax);
  });
});
