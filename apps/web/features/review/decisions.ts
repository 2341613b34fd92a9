import type { ReviewDecisionKind } from '@footnote/contracts';

export interface DecisionWords {
  kind: ReviewDecisionKind;
  /** On its button, and the key that presses it. */
  name: string;
  shortcut: string;
  /** What it says. */
  says: string;
  /** Said of one citation, so that one must be chosen. */
  isAboutCitation: boolean;
  /** In a list of what was decided. */
  done: string;
}

/** The decisions of a reviewer, in the order of their keys. */
export const decisions: DecisionWords[] = [
  {
    kind: 'confirm',
    name: 'Confirm',
    shortcut: '1',
    says: 'The source says so.',
    isAboutCitation: true,
    done: 'Confirmed',
  },
  {
    kind: 'wrong-passage',
    name: 'Wrong passage',
    shortcut: '2',
    says: 'It is about something else. It ranks lower for questions like this.',
    isAboutCitation: true,
    done: 'Wrong passage',
  },
  {
    kind: 'wrong-span',
    name: 'Wrong words',
    shortcut: '3',
    says: 'The right passage, but not the words that answer.',
    isAboutCitation: true,
    done: 'Wrong words',
  },
  {
    kind: 'outdated',
    name: 'Outdated',
    shortcut: '4',
    says: 'It was right once. Not quoted until a new version comes.',
    isAboutCitation: true,
    done: 'Outdated',
  },
  {
    kind: 'approve-answer',
    name: 'Approve the answer',
    shortcut: '5',
    says: 'Questions that ask the same get this very answer, marked as verified.',
    isAboutCitation: false,
    done: 'Approved',
  },
  {
    kind: 'dismiss',
    name: 'Dismiss',
    shortcut: '6',
    says: 'Nothing is wrong.',
    isAboutCitation: false,
    done: 'Dismissed',
  },
];

export function decisionWords(kind: ReviewDecisionKind): DecisionWords {
  const found = decisions.find((decision) => decision.kind === kind);
  if (found === undefined) throw new Error(`no words for the decision ${kind}`);
  return found;
}
