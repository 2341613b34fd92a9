import { contentStems } from '../retrieval/words.ts';
import { factsIn, type FactKind } from '../shared/facts-in-text.ts';
import { keepsOrder } from './keeps-order.ts';

const lengthRatioMax = 1.6;

/** What a rewording lost or added, in a word a reader understands; null when it still says the same by every check. */
export type RewordingFault =
  | 'empty'
  | 'question'
  | 'echo'
  | 'too-long'
  | 'numbers'
  | 'units'
  | 'reordered'
  | 'negation'
  | 'obligation'
  | 'names'
  | 'new-words';

/**
 * Deterministic checks of a rewording against the quote that it must not leave: the same numbers, units, negations,
 * obligations and names, its words of substance in the order of the quote, and none besides. Only a fragment, such as a table
 * row, may take words from its title and headings (`place`), which say what it is about. It must say something that the
 * question does not. The question's own words are not allowed: asked for the United Kingdom, a fact on Spain must not
 * become one on it.
 */
export function checkRewording({
  rewording,
  quote,
  place,
  question,
}: {
  rewording: string;
  quote: string;
  place: string;
  question: string;
}): RewordingFault | null {
  if (rewording.trim() === '') return 'empty';
  if (rewording.includes('?')) return 'question';
  if (rewording.length > Math.max(quote.length, 80) * lengthRatioMax) return 'too-long';
  const sameFacts = (kind: FactKind) => sameSet(factsIn(rewording, kind), factsIn(quote, kind));
  if (!sameFacts('numbers') || !sameFacts('numberWords')) return 'numbers';
  if (!sameFacts('units')) return 'units';
  if (factsIn(rewording, 'negations').length !== factsIn(quote, 'negations').length) return 'negation';
  if (!sameFacts('obligations')) return 'obligation';
  const names = factsIn(rewording, 'names');
  const namesAllowed = new Set([...factsIn(quote, 'names'), ...factsIn(place, 'names'), ...firstWords(quote)]);
  if (!names.every((name) => namesAllowed.has(name))) return 'names';
  if (!factsIn(quote, 'names').every((name) => names.includes(name) || rewording.toLowerCase().includes(name)))
    return 'names';
  const said = contentStems(rewording);
  const known = new Set([...contentStems(quote), ...(isFragment(quote) ? contentStems(place) : [])]);
  if (![...said].every((stem) => known.has(stem))) return 'new-words';
  if (!keepsOrder(rewording, quote)) return 'reordered';
  const asked = contentStems(question);
  return [...said].every((stem) => asked.has(stem)) ? 'echo' : null;
}

/** Not a sentence by itself: a table row, or words without an end. */
function isFragment(quote: string): boolean {
  return quote.includes(' | ') || !/[.!]$/.test(quote.trim());
}

/** The first word of a quote has its capital from its place, so it may be a name or not. */
function firstWords(text: string): string[] {
  return (text.match(/(?:^|[.!?|]\s+)\p{Lu}[\p{L}’'-]+/gu) ?? []).map((word) =>
    word.replace(/^[.!?|\s]+/, '').toLowerCase(),
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}
