import type { Span } from './passage.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words that say nothing about the subject of a question; kept short on purpose, for the languages of the interface. */
const stopWords = new Set(
  (
    'a an and any are as at be been but by can could did do does for from get had has have how i if in into is it its me my no not of on or our ' +
    'should so some than that the their them then there these they this to up us was we were what when where which who whom why will with would you your ' +
    'el la los las un una de del y o en que por para con se es cómo cuándo qué cuál der die das ein eine und oder ist sind wie wann was wer zu im in von mit für'
  ).split(' '),
);

export interface Word extends Span {
  /** Lower case, without accents, without common English endings: equal stems count as the same word. */
  stem: string;
}

/** Words of a text by Unicode's rules (UAX #29), with their places. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push({ stem: stemOf(segment), start: index, end: index + segment.length });
  }
  return words;
}

/** The words that carry a question's subject; every word when only stop words are left. `IT` and `US` are no stop words. */
export function contentWords(text: string): Word[] {
  const words = wordsOf(text);
  const carrying = words.filter(({ start, end }) => {
    const word = text.slice(start, end);
    return !stopWords.has(isAbbreviation(word) ? word : word.toLowerCase());
  });
  return carrying.length > 0 ? carrying : words;
}

/** The distinct stems of the words that carry a question's subject. */
export function contentStems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => word.stem));
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word);
}

function stemOf(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length <= 3 || /\d/.test(plain)) return plain;
  return plain.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
}
