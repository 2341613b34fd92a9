import type { ReviewDecision } from '@footnote/contracts';
import type { DecisionKind } from '@footnote/core';

type Change = ReviewDecision['changes'][number];

const judged = (detail: string): Change => ({ place: 'regressions', detail });
const ranked = (detail: string): Change => ({ place: 'ranking', detail });

const changes: Record<DecisionKind, Change[]> = {
  confirm: [judged('An answer to this question must go on citing this place.')],
  'wrong-passage': [
    ranked('For questions like this one the passage ranks lower, and answers do not quote it.'),
    judged('An answer to this question must not cite this passage.'),
  ],
  'wrong-span': [
    ranked('For questions like this one answers do not begin from these sentences.'),
    judged('An answer to this question must not quote these words.'),
  ],
  outdated: [
    ranked('This version of the document ranks lower and is not quoted, whatever is asked, until a new one comes.'),
    judged('An answer to this question must not cite this version of the document.'),
  ],
  'approve-answer': [
    {
      place: 'curated-answers',
      detail: 'Questions that ask the same get this answer, marked as verified, until a cited version changes.',
    },
    judged('This question must go on getting the approved answer.'),
  ],
  dismiss: [judged('An answer to this question must go on citing what this one cites.')],
};

/** What a decision of this kind changes while it is in effect, for the reviewer to read. */
export function describeChanges(kind: DecisionKind): Change[] {
  return changes[kind];
}
