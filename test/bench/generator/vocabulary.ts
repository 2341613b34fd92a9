import type { SeededRandom } from '../seeded-random.ts';
import { commonWords } from './common-words.ts';

/** Words of the long tail and of the head together. */
export const vocabularySize = 50_000;

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'v',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', 'l', 'm', 'n', 'r', 'rt', 'nk', 'x'];
/** Chosen so that no word can be cut into syllables in two ways. */
const syllables = onsets.flatMap((onset) => vowels.flatMap((vowel) => codas.map((coda) => onset + vowel + coda)));

/** Two syllables name over a million words. A step that shares no factor with their number spreads neighbours. */
function inventWord(number: number): string {
  const spread = (number * 7_919 + 104_729) % syllables.length ** 2;
  return `${syllables[Math.floor(spread / syllables.length)] ?? ''}${syllables[spread % syllables.length] ?? ''}`;
}

/** Common English first, then words that nobody has heard; no word twice. */
const words = (() => {
  const known = new Set(commonWords);
  for (let number = 0; known.size < vocabularySize; number += 1) known.add(inventWord(number));
  return [...known];
})();

/** The word that is the most frequent but so many, from 0. */
export function wordOfRank(rank: number): string {
  return words[rank] ?? '';
}

/** How often a word of at most this rank is drawn; the word of rank r is drawn in proportion to 1 ÷ (r + 1). */
const shareUpToRank = (() => {
  const shares = new Float64Array(vocabularySize);
  let sum = 0;
  for (let rank = 0; rank < vocabularySize; rank += 1) shares[rank] = sum += 1 / (rank + 1);
  return shares.map((share) => share / sum);
})();

/** A rank as Zipf's law has it. */
export function drawRank(random: SeededRandom): number {
  const wanted = random.next();
  let low = 0;
  let high = vocabularySize - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shareUpToRank[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
