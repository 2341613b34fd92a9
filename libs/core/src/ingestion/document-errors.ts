import { AppError } from '../shared/app-error.ts';

export function documentNotFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'document-not-found',
    publicMessage: 'There is no such document, or you may not read it.',
  });
}

export function sourceNotFound(source: string): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'source-not-found',
    publicMessage: `There is no source "${source}". Create it first with PUT /api/v1/sources/${source}.`,
  });
}

export function olderThanStored(stored: Date): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'older-than-stored',
    publicMessage: `The stored document was modified at ${stored.toISOString()}, later than the one sent.`,
  });
}
