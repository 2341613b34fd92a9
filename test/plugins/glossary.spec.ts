import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNames } from '../../plugins/glossary/find-names.js';
import { findTerms } from '../../plugins/glossary/find-terms.js';

/** What is found, as `term = meaning`. */
const found = (text: string) => findTerms(text).map(({ term, meaning }) => `${term} = ${meaning}`);

describe('findTerms', () => {
  it.each([
    ['You get Paid Parental Leave (PPL) for 16 weeks.', 'PPL = Paid Parental Leave'],
    ['From €1,000 upwards you need a purchase order (PO) first.', 'PO = purchase order'],
    ['Ask the aid-to-navigation team (AtoN) first.', 'AtoN = aid-to-navigation team'],
    ['PPL: paid parental leave', 'PPL = paid parental leave'],
    ['- FAT – factory acceptance test: the customer watches.', 'FAT = factory acceptance test: the customer watches.'],
    ['Term | Meaning\nKeeper | watches lights from afar', 'Keeper = watches lights from afar'],
    ['Keeper – the service in Galway\nPurser – the tool for expenses', 'Keeper = the service in Galway'],
  ])('finds the definition in %j', (text, expected) => expect(found(text)).toContain(expected));

  it.each([
    'Open on Monday – Friday only.',
    'We paid 20 euros (VAT included).',
    'See the appendix (A1).',
    'NOTE: this is not a term',
    'Re: your question of today',
    'Phone: +49 431 0000',
    'A single thought – with a dash in it',
    'Name | Price\nLamp | 20 euros',
    '09:00 – 17:00',
  ])('takes %j for no definition', (text) => expect(found(text)).toEqual([]));

  it('lists each term once, in alphabetical order, by all its names', () => {
    const terms = findTerms(
      'P1, P2 – priorities of alarms\nCandela (cd) – the unit of light\nP1, P2 – again as before',
    );
    expect(terms.map(({ term, names }) => [term, names])).toEqual([
      ['Candela (cd)', ['Candela', 'cd']],
      ['P1, P2', ['P1', 'P2']],
    ]);
  });

  it('gives the place of the sentence that defines', () => {
    const text = 'Welcome.\nFirst this. The works council (WC) decides. Then that.';
    const [term] = findTerms(text);
    expect(text.slice(term?.start, term?.end)).toBe('The works council (WC) decides.');
  });

  it('gives places inside the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'PPL',
      ' – ',
      ': ',
      ' | ',
      '\n',
      '(',
      ')',
      'Term',
      'Meaning',
      'paid parental leave',
      '.',
      ' ',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        return findTerms(text).every(({ start, end }) => start >= 0 && start < end && end <= text.length);
      }),
    );
  });

  it.each([' ', 'a', 'a ', '(', 'A (', 'a b (AB) ', 'a b. c (AB)', 'a.', '- ', 'A – ', 'AB: ', 'x | '])(
    'is quick with half a million characters of %j',
    (piece) => {
      const started = performance.now();
      findTerms(piece.repeat(500_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});

describe('findNames', () => {
  it('takes acronyms first, then names, and not the first word of a sentence', () => {
    expect(findNames(['Book it in Tidetable. Holidays are paid.', 'On Monday the DPO decides.'])).toEqual([
      'DPO',
      'Tidetable',
    ]);
  });
});
