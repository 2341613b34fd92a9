import type { User } from '@footnote/contracts';
import { StateWord, type StateTone } from '../../../components/ledger/state-word.tsx';

const words: Record<User['status'], { tone: StateTone; word: string }> = {
  invited: { tone: 'working', word: 'Invited' },
  active: { tone: 'good', word: 'Active' },
  suspended: { tone: 'bad', word: 'Suspended' },
};

export function UserState({ status, isErased = false }: { status: User['status']; isErased?: boolean }) {
  if (isErased) return <StateWord tone="quiet">Erased</StateWord>;
  const { tone, word } = words[status];
  return <StateWord tone={tone}>{word}</StateWord>;
}
