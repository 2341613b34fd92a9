import { describe, expect, it } from '@jest/globals';
import { readRetryAfter } from './read-retry-after.ts';

describe('readRetryAfter', () => {
  const now = Date.parse('2026-05-14T10:00:00Z');

  it.each([
    ['1', 1_000],
    ['Thu, 14 May 2026 10:00:03 GMT', 3_000],
    ['Thu, 14 May 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-1', null],
    [null, null],
  ])('reads %j as %j ms', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
