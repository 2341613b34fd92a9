import { AppError } from '../shared/app-error.ts';

export function userNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'user-not-found', publicMessage: 'There is no such user.' });
}
