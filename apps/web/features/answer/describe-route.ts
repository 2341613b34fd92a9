import type { AnswerRoute } from '@footnote/contracts';

const words: Record<AnswerRoute['decision'], string> = {
  curated: 'written by a person and kept for this question',
  extractive: 'quoted word for word, on this machine',
  small: 'worded on this machine',
  large: 'worded by the large model',
  human: 'answered by a person',
};

/** Where the answer was made, in a few words. */
export function describeRoute(route: AnswerRoute): string {
  return words[route.decision];
}
