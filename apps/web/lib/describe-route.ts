import type { Answer, AnswerRoute } from '@footnote/contracts';
import { formatDate } from './format.ts';

const words: Record<AnswerRoute['decision'], string> = {
  curated: 'verified by a reviewer',
  extractive: 'answered on this machine, word for word',
  small: 'answered on this machine',
  large: 'answered by the large model',
  human: 'answered by a person',
};

/** Where the answer was made, in a few words. */
export function describeRoute({ route, curated }: Pick<Answer, 'route' | 'curated'>): string {
  const approved = formatDate(curated?.approvedAt ?? null);
  return approved === null ? words[route.decision] : `${words.curated} on ${approved}`;
}
