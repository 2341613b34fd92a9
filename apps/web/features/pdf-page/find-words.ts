import { pdfLimits } from './pdf.limits.ts';

/** Some characters of one of a page's pieces of text: `items[item].slice(start, end)`. */
export interface ItemRange {
  item: number;
  start: number;
  end: number;
}

export interface SoughtWords {
  /** What the page says before them: it tells which of several occurrences is meant. */
  before: string;
  words: string;
}

/**
 * Finds words among the pieces of text of a page, by their letters and digits alone: spaces, hyphens at line ends,
 * ligatures, accents, bullets and case differ between a page and its text. Empty when they are not there.
 */
export function findWords(items: readonly string[], { before, words }: SoughtWords): ItemRange[] {
  const needle = lettersOf(words);
  if (needle === '') return [];
  const page = placeLetters(items);
  const found = occurrences(page.letters, needle);
  const lettersBefore = lettersOf(before);
  const earlier = occurrences(lettersBefore + needle, needle).filter((start) => start < lettersBefore.length).length;
  const start = found[Math.min(earlier, found.length - 1)];
  if (start === undefined) return [];
  const ranges = rangesOf(page.places.slice(start, start + needle.length));
  return /[\p{P}\p{S}]$/u.test(words.trimEnd()) ? withPunctuation(items, ranges) : ranges;
}

/** The full stop belongs to the sentence. */
function withPunctuation(items: readonly string[], ranges: readonly ItemRange[]): ItemRange[] {
  return ranges.map((range, index) => {
    if (index < ranges.length - 1) return range;
    const after = /^[\p{P}\p{S}]*/u.exec(items[range.item]?.slice(range.end) ?? '');
    return { ...range, end: range.end + (after?.[0].length ?? 0) };
  });
}

/** Where a letter comes from: the characters `start` to `end` of an item, since a ligature gives several. */
type Place = ItemRange;

interface PageLetters {
  letters: string;
  /** One for each of the letters. */
  places: Place[];
}

function placeLetters(items: readonly string[]): PageLetters {
  const letters: string[] = [];
  const places: Place[] = [];
  for (const [item, text] of items.entries()) {
    let start = 0;
    for (const character of text) {
      const end = start + character.length;
      for (const letter of lettersOf(character).split('')) {
        if (letters.length >= pdfLimits.lettersSearchedMax) return { letters: letters.join(''), places };
        letters.push(letter);
        places.push({ item, start, end });
      }
      start = end;
    }
  }
  return { letters: letters.join(''), places };
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function occurrences(text: string, needle: string): number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1)) starts.push(start);
  return starts;
}

function rangesOf(places: readonly Place[]): ItemRange[] {
  const ranges = Map.groupBy(places, ({ item }) => item);
  return [...ranges].map(([item, all]) => ({ item, start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 }));
}
