import { contentStems } from '../retrieval/words.ts';
import { factsIn, type FactKind } from '../shared/facts-in-text.ts';
import type { Verdict } from './answer.ts';
import { keepsOrder } from './keeps-order.ts';
import { shareOf } from './score-sentences.ts';

export type SupportFault =
  'no-citation' | 'numbers' | 'units' | 'names' | 'negation' | 'obligation' | 'reordered' | 'new-words';
export type Support = { verdict: Exclude<Verdict, 'quoted'>; fault: null } | { verdict: null; fault: SupportFault };

interface SupportRequest {
  /** The drafted sentence. */
  sentence: string;
  /** The sentences that it cites. */
  cited: readonly string[];
  /** Titles and headings above them. */
  places: readonly string[];
  question: string;
}

/** Of the words of substance that must stand in what is cited; the rest must be the asker's own words. */
const partlySupportedShareMin = 0.8;

const digits = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, digit) => [word, `${digit}`]),
);

/**
 * Whether a drafted sentence says only what the cited ones say. Its numbers, units, names and obligations stand there, it is
 * as negative as the cited sentence that it is nearest to, and what it shares with each of them comes in the same order. All
 * its words of substance stand there too; where a few are the question's own instead, it is partly supported.
 */
export function checkSupport({ sentence, cited, places, question }: SupportRequest): Support {
  if (cited.length === 0) return { verdict: null, fault: 'no-citation' };
  const source = [...cited, ...places].join('\n');
  const fault = factFault(sentence, source) ?? meaningFault(sentence, cited);
  if (fault !== null) return { verdict: null, fault };
  const said = wordsOfSubstance(sentence);
  const share = shareOf(said, source);
  if (share === 1) return { verdict: 'supported', fault: null };
  const isAsked = shareOf(said, `${source}\n${question}`) === 1;
  if (share < partlySupportedShareMin || !isAsked) return { verdict: null, fault: 'new-words' };
  return { verdict: 'partly-supported', fault: null };
}

function factFault(sentence: string, source: string): SupportFault | null {
  const stands = (kind: FactKind) => isSubset(factsIn(sentence, kind), factsIn(source, kind));
  if (!isSubset(numbersIn(sentence), numbersIn(source))) return 'numbers';
  if (!stands('units')) return 'units';
  if (!namesStandIn(sentence, source)) return 'names';
  return stands('obligations') ? null : 'obligation';
}

function meaningFault(sentence: string, cited: readonly string[]): SupportFault | null {
  const said = wordsOfSubstance(sentence);
  const shares = cited.map((quote) => shareOf(said, quote));
  const nearest = cited[shares.indexOf(Math.max(...shares))] ?? '';
  if (isNegative(sentence) !== isNegative(nearest)) return 'negation';
  return cited.every((quote) => keepsOrder(sentence, quote)) ? null : 'reordered';
}

function isNegative(text: string): boolean {
  return factsIn(text, 'negations').length > 0;
}

/** Without numbers, which are checked as facts and may stand as digits or as words. */
function wordsOfSubstance(text: string): Set<string> {
  const numbers = new Set([...contentStems(factsIn(text, 'numberWords').join(' '))]);
  return new Set([...contentStems(text)].filter((stem) => !numbers.has(stem) && !/^\d/.test(stem)));
}

function numbersIn(text: string): string[] {
  const words = factsIn(text, 'numberWords').map((word) => digits.get(word) ?? word);
  return [...factsIn(text, 'numbers').map((number) => number.replace(/,(?=\d{3})/g, '')), ...words];
}

function namesStandIn(sentence: string, source: string): boolean {
  const text = source.toLowerCase();
  return factsIn(sentence, 'names').every((name) => text.includes(name.replace(/['’]s$/, '')));
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((item) => whole.includes(item));
}
