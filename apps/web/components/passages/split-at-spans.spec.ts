import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitAtSpans } from './split-at-spans.ts';

describe('splitAtSpans', () => {
  it('marks what the spans name, in the offsets of the document', () => {
    const pieces = splitAtSpans('sixteen weeks', 100, [{ start: 108, end: 113 }]);
    expect(pieces).toEqual([
      { start: 100, text: 'sixteen ', marked: false },
      { start: 108, text: 'weeks', marked: true },
    ]);
  });

  it('never loses, repeats or reorders a character, whatever the spans are', () => {
    const span = fc.record({ start: fc.integer({ min: -20, max: 60 }), end: fc.integer({ min: -20, max: 60 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), fc.array(span), (text, offset, spans) => {
        const pieces = splitAtSpans(text, offset, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(new Set(pieces.map(({ start }) => start)).size).toBe(pieces.length);
      }),
    );
  });
});
