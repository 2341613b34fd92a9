import { describe, expect, it } from '@jest/globals';
import { AppError } from '@footnote/core';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { storageErrorOf } from './storage-error.ts';

function failedQuery(code: string, message: string): DrizzleQueryError {
  return new DrizzleQueryError('insert', ['the salary of Ana'], Object.assign(new Error(message), { code }));
}

describe('storageErrorOf', () => {
  it('never repeats a parameter, which may be document text', () => {
    const error = storageErrorOf(failedQuery('23505', 'duplicate key')) as Error & { cause: Error };
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause.stack}`).not.toContain('salary');
    expect(error.cause).toMatchObject({ message: 'duplicate key', code: '23505' });
  });

  it.each([
    ['08006', 'database-unavailable'],
    ['57P01', 'database-unavailable'],
    ['ECONNREFUSED', 'database-unavailable'],
    ['53100', 'database-full'],
  ])('says that %s is %s, to be tried again', (code, expected) => {
    const error = storageErrorOf(failedQuery(code, 'no'));
    expect(error).toMatchObject({ kind: 'unavailable', code: expected, retryAfterSeconds: 5 });
  });

  it('passes on what the domain throws, and what is no driver’s error', () => {
    const known = new AppError({ kind: 'invalid', code: 'cursor-expired', publicMessage: 'Again.' });
    const defect = new TypeError('undefined is not a function');
    expect(storageErrorOf(known)).toBe(known);
    expect(storageErrorOf(defect)).toBe(defect);
  });
});
