const interrogatives =
  'who|whom|whose|what|when|where|which|why|how|can|may|must|will|do|does|is|are|quién|qué|cuándo|dónde|cómo|cuánt\\w+|wer|was|wann|wo|wie|warum|darf|muss';

const signs: readonly [weight: number, pattern: RegExp][] = [
  // Two things set beside each other.
  [
    0.6,
    /\b(versus|vs|compared? (?:to|with)|difference between|differ|fare against|unterschied|im vergleich|diferencia|comparado)\b/iu,
  ],
  // A choice between named cases, then what is asked of each.
  [0.6, /\bor\b[^?]*[:,]\s*(?:how|which|what|who)\b|[^?]*\b(?:oder|o)\b[^?]*:\s*(?:wie|welche|cómo|cuál)\b/iu],
  // A second question hung on the first.
  [0.6, new RegExp(String.raw`(?:\S+\s){3}\S+[,;]?\s(?:and|und|y)\s(?:${interrogatives})\b.*\?`, 'iu')],
  [0.6, /\?[^?]*\?/u],
  // A case described before the question.
  [0.3, /[.!]\s+\S.*\?/su],
];

const longQuestionWords = 25;

/** From this on a question is hard for quotes alone: it asks for several things, or compares. */
export const complexityMin = 0.6;

/** 0…1: how many things a question asks at once, by its form. A cheap signal for routing, not a judgement of difficulty. */
export function questionComplexity(question: string): number {
  const formed = signs.reduce((sum, [weight, pattern]) => sum + (pattern.test(question) ? weight : 0), 0);
  const isLong = question.split(/\s+/u).length >= longQuestionWords;
  return Math.min(1, Math.round(10 * (formed + (isLong ? 0.2 : 0))) / 10);
}
