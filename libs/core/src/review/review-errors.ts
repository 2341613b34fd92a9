import { AppError } from '../shared/app-error.ts';
import { reviewLimits } from './review.limits.ts';

export function reviewItemNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'review-item-not-found', publicMessage: 'There is no such item.' });
}

export function decisionNotFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'decision-not-found',
    publicMessage: 'There is no such decision in effect: it may have been undone already.',
  });
}

export function alreadyDecided(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'already-decided',
    publicMessage: 'Somebody has decided this item meanwhile. Undo that decision first.',
  });
}

export function tooManyDecisions(): AppError {
  const most = reviewLimits.activeDecisionsMax.toLocaleString('en');
  return new AppError({
    kind: 'conflict',
    code: 'too-many-decisions',
    publicMessage: `${most} decisions are in effect, which is the limit. Undo some that are no longer needed.`,
  });
}

export function noSuchCitation(citation: number): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'The answer has no such citation.',
    issues: [{ path: 'citation', message: `the answer has no citation ${citation}` }],
  });
}

export function citationNeeded(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-input',
    publicMessage: 'This decision is about one citation. Say which.',
    issues: [{ path: 'citation', message: 'is needed, since the item is about the whole answer' }],
  });
}

export function nothingToApprove(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'nothing-to-approve',
    publicMessage: 'The answer has no sentences, or rests on documents that you may not read or that are gone.',
  });
}
