import type { AnswerRoute } from '@footnote/contracts';
import { formatCost } from '../../lib/format.ts';

type Reason = AnswerRoute['reasons'][number];
type SignalValue = Reason['value'];

/** A reason of the route as a row that can be read without knowing the signals' names. */
export interface ReasonWords {
  signal: string;
  found: string;
  /** What it was held against; null when there is no threshold. */
  threshold: string | null;
  effect: string;
}

interface SignalWords {
  name: string;
  value?: (value: SignalValue) => string;
  threshold?: (threshold: SignalValue) => string;
}

const usd = (value: SignalValue) => (typeof value === 'number' ? formatCost(value) : plain(value));
const atLeast = (threshold: SignalValue) => `enough from ${plain(threshold)}`;
const wishes: Record<string, string> = { large: 'the large model', local: 'this machine only' };
const faults: Record<string, string> = {
  passed: 'it says the same',
  unavailable: 'the model was not there',
  'too-slow': 'too slow',
  unchanged: 'the same words',
};

const signals: Record<string, SignalWords> = {
  evidence: { name: 'How clearly the passages answer', threshold: atLeast },
  complexity: { name: 'How much is asked at once', threshold: (threshold) => `much from ${plain(threshold)}` },
  sensitivity: {
    name: 'What may leave this machine',
    value: (label) => `the highest label among the passages: ${plain(label)}`,
    threshold: (max) => (max === 'none' ? 'nothing may leave' : `up to ${plain(max)} may leave`),
  },
  'cost-budget': { name: 'Spent on the large model today', value: usd, threshold: (max) => `at most ${usd(max)}` },
  'asker-wish': { name: 'Your wish', value: (wish) => wishes[String(wish)] ?? plain(wish) },
  'rewording-check': {
    name: 'Check of the rewording',
    value: (fault) => faults[String(fault)] ?? `it differs: ${plain(fault)}`,
    threshold: () => 'must say what the quote says',
  },
  'large-model': { name: 'The large model' },
  'draft-check': {
    name: 'Check of the large model’s draft',
    value: (found) => (found === 'not in the documents' ? 'it found no answer' : `${plain(found)} confirmed`),
    threshold: (rule) => `each ${plain(rule)}`,
  },
  'curated-match': { name: 'Likeness to the approved question', threshold: atLeast },
};

export function describeReason({ signal, value, threshold, effect }: Reason): ReasonWords {
  const words: SignalWords = signals[signal] ?? { name: signal };
  return {
    signal: words.name,
    found: capitalise((words.value ?? plain)(value)),
    threshold: threshold === null ? null : (words.threshold ?? plain)(threshold),
    effect: capitalise(effect),
  };
}

function plain(value: SignalValue): string {
  return typeof value === 'number' ? String(Number(value.toFixed(2))) : String(value).replaceAll('-', ' ');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
