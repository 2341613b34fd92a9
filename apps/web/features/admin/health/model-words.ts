import type { Model } from '@footnote/contracts';
import type { StateTone } from '../../../components/ledger/state-word.tsx';

export const roleNames: Record<Model['role'], string> = {
  embedding: 'Finds by meaning',
  small: 'Words answers',
  large: 'Answers hard questions',
};

export const placeNames: Record<Model['place'], string> = { local: 'This machine', remote: 'Elsewhere' };

const modelStates: Record<Model['state'], { tone: StateTone; word: string }> = {
  loaded: { tone: 'good', word: 'In memory' },
  idle: { tone: 'quiet', word: 'Loads when needed' },
  unavailable: { tone: 'bad', word: 'Not available' },
};

/** A remote model is asked, not loaded. */
export function describeModelState({ state, place }: Pick<Model, 'state' | 'place'>): {
  tone: StateTone;
  word: string;
} {
  return state === 'idle' && place === 'remote' ? { tone: 'good', word: 'Asked when needed' } : modelStates[state];
}
