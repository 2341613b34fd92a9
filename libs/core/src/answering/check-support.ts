import { contentStems } from '../retrieval/words.ts';
import { factsIn, type FactKind } from '../shared/facts-in-text.ts';
import type { Verdict } from './answer.ts';
import { shareOf } from './score-sentences.ts';

export type SupportFault = 'no-citation' | 'numbers' | 'units' | 'names' | 'negation' | 'obligation' | 'new-words';
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

/** Shares of a sentence's words of substance that must stand in what it cites. */
const supportedShareMin = 0.8;
const partlySupportedShareMin = 0.5;

const digits = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, digit) => [word, `${digit}`]),
);

/**
 * Whether a drafted sentence says only what the cited ones say: its numbers, units, names, negations and obligations stand
 * there, and most of its words. What stands only in the question (a case that the asker named) makes it partly supported.
 */
export function checkSupport({ sentence, cited, places, question }: SupportRequest): Support {
  if (cited.length === 0) return { verdict: null, fault: 'no-citation' };
  const source = [...cited, ...places].join('\n');
  const fault = factFault(sentence, { cited: cited.join('\n'), known: `${source}\n${question}` });
  if (fault !== null) return { verdict: null, fault };
  const said = wordsOfSubstance(sentence);
  const [inSource, inKnown] = [shareOf(said, source), shareOf(said, `${source}\n${question}`)];
  if (inKnown < partlySupportedShareMin) return { verdict: null, fault: 'new-words' };
  const isFull =
    inSource >= supportedShareMin && factFault(sentence, { cited: cited.join('\n'), known: source }) === null;
  return { verdict: isFull ? 'supported' : 'partly-supported', fault: null };
}

function factFault(sentence: string, { cited, known }: { cited: string; known: string }): SupportFault | null {
  const stands = (kind: FactKind) => isSubset(factsIn(sentence, kind), factsIn(known, kind));
  if (!isSubset(numbersIn(sentence), numbersIn(known))) return 'numbers';
  if (!stands('units')) return 'units';
  if (!namesStandIn(sentence, known)) return 'names';
  if (!sameNegation(sentence, cited)) return 'negation';
  return stands('obligations') ? null : 'obligation';
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

function namesStandIn(sentence: string, known: string): boolean {
  const text = known.toLowerCase();
  return factsIn(sentence, 'names').every((name) => text.includes(name.replace(/['’]s$/, '')));
}

/** One cited sentence must be as negative as what is said of it; of several, one negation may belong to another. */
function sameNegation(sentence: string, cited: string): boolean {
  const [said, stands] = [factsIn(sentence, 'negations').length > 0, factsIn(cited, 'negations').length > 0];
  return said === stands || (stands && cited.includes('\n'));
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((item) => whole.includes(item));
}
