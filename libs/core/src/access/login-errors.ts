import { AppError } from '../shared/app-error.ts';

/** A key was presented for what only somebody at a browser may do. */
export function loginNeeded(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'login-needed',
    publicMessage: 'This is for people who are signed in at the portal; an API key is not enough.',
  });
}

export function loginNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'login-not-found', publicMessage: 'There is no such login.' });
}
