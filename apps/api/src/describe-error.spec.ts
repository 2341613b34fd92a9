import { describe, expect, it } from '@jest/globals';
import { describeError } from './describe-error.ts';

const secret = 'Quicksilver-4711';

function parse(): unknown {
  try {
    return JSON.parse(secret) as unknown;
  } catch (error) {
    return error;
  }
}

describe('an error in the log', () => {
  it.each([
    ['a parser', parse()],
    ['a database', Object.assign(new Error(`invalid input: "${secret}"`), { code: '22P02' })],
    ['a driver', Object.assign(new Error(`Failed query with ${secret}`), { query: secret, params: [secret] })],
    ['the index', new Error(`LanceError(IO): no such column ${secret}`)],
    ['something that is no error', secret],
    [
      'a cause',
      new Error('The statement was refused.', { cause: Object.assign(new Error(secret), { code: '23505' }) }),
    ],
  ])('repeats nothing that %s quotes', (_who, error) => {
    expect(JSON.stringify(describeError(error))).not.toContain(secret);
  });

  it('says what failed, and where', () => {
    const described = describeError(Object.assign(new TypeError('x is not a function'), { code: 'ENOENT' }));
    expect(described).toMatchObject({ type: 'TypeError', code: 'ENOENT', message: 'x is not a function' });
    expect(described.stack[0]).toMatch(/^at .*describe-error\.spec\.ts/);
  });
});
