import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeText } from './compose-text.ts';
import type { ReadBlock } from './document-reader.ts';
import { passageCharactersMax, splitPassages } from './split-passages.ts';

const version = { id: 'ver_1', documentId: 'doc_1' };

function split(blocks: ReadBlock[]) {
  const composed = composeText(blocks);
  return { ...composed, passages: splitPassages(version, composed.text, composed.blocks) };
}

const readBlock: fc.Arbitrary<ReadBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    text: nonEmptyText(1_500),
    level: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constantFrom('paragraph' as const, 'list-item' as const, 'table-row' as const),
    text: nonEmptyText(2_500),
  }),
);

function nonEmptyText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => `a${text.trim()}`)
    .filter((text) => text.isWellFormed());
}

describe('splitPassages', () => {
  it('keeps every passage and sentence a slice of the text, in order, within the limit', () => {
    fc.assert(
      fc.property(fc.array(readBlock, { maxLength: 30 }), (blocks) => {
        const { text, passages } = split(blocks);
        let position = 0;
        for (const passage of passages) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.text.length).toBeLessThanOrEqual(passageCharactersMax);
          expect(passage.text.isWellFormed()).toBe(true);
          expect(passage.start).toBeGreaterThanOrEqual(position);
          position = passage.end;
          expect(passage.sentences.length).toBeGreaterThan(0);
          for (const sentence of passage.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(passage.start);
            expect(sentence.end).toBeLessThanOrEqual(passage.end);
            expect(sentence.end).toBeGreaterThan(sentence.start);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('loses no word of any block that is not a heading', () => {
    fc.assert(
      fc.property(fc.array(readBlock, { maxLength: 30 }), (blocks) => {
        const { text, blocks: placed, passages } = split(blocks);
        for (const block of placed.filter(({ kind }) => kind !== 'heading')) {
          for (const word of text.slice(block.start, block.end).matchAll(/\S+/gu)) {
            const start = block.start + word.index;
            const covered = passages.some((passage) => passage.start <= start && start < passage.end);
            expect(covered).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives each passage the headings it stands under, and never crosses one', () => {
    const { passages } = split([
      { kind: 'heading', level: 1, text: 'Leave' },
      { kind: 'paragraph', text: 'Leave is time off.' },
      { kind: 'heading', level: 2, text: 'Parental leave' },
      { kind: 'paragraph', text: 'Sixteen weeks.' },
      { kind: 'heading', level: 2, text: 'Sick leave' },
      { kind: 'paragraph', text: 'Call your lead.' },
    ]);
    expect(passages.map(({ headingPath, text }) => [headingPath.join(' > '), text])).toEqual([
      ['Leave', 'Leave is time off.'],
      ['Leave > Parental leave', 'Sixteen weeks.'],
      ['Leave > Sick leave', 'Call your lead.'],
    ]);
  });

  it('keeps a heading with nothing under it, because it is all that its section says', () => {
    const { passages } = split([
      { kind: 'heading', level: 1, text: 'Contacts' },
      { kind: 'heading', level: 1, text: 'Office dog: Luz' },
    ]);
    expect(passages.map(({ text }) => text)).toEqual(['Contacts', 'Office dog: Luz']);
  });

  it('keeps a table’s header with its first row, and answers with rows only', () => {
    const { passages } = split([
      { kind: 'table-row', text: 'Country | Weeks' },
      { kind: 'table-row', text: 'Spain | 16' },
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0]?.text).toBe('Country | Weeks\nSpain | 16');
    expect(passages[0]?.sentences).toHaveLength(1);
  });

  it('keeps a heading of any length out of the size of its passages', () => {
    const { passages } = split([
      { kind: 'heading', level: 1, text: 'x'.repeat(100_000) },
      { kind: 'paragraph', text: 'Short.' },
    ]);
    expect(passages[0]?.headingPath[0]).toHaveLength(300);
  });

  it('starts a new passage at a lead, so that it is not torn from its list', () => {
    const { passages } = split([
      { kind: 'paragraph', text: `${'Filler words. '.repeat(45)}`.trim() },
      { kind: 'paragraph', text: 'You may claim:' },
      { kind: 'list-item', text: `- ${'a long item '.repeat(10)}`.trim() },
    ]);
    expect(passages).toHaveLength(2);
    expect(passages[1]?.text.startsWith('You may claim:')).toBe(true);
  });
});
