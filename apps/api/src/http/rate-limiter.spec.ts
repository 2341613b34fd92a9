import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RateLimiter } from './rate-limiter.ts';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('RateLimiter', () => {
  it('gives a minute’s worth at once, then as it comes back, and says when', () => {
    const limiter = new RateLimiter({ perMinute: 60, keysMax: 10 });
    for (let request = 0; request < 60; request += 1) expect(limiter.take('ana')).toBe(0);
    expect(limiter.take('ana')).toBeCloseTo(1_000);
    expect(limiter.take('ben')).toBe(0);
    jest.advanceTimersByTime(1_000);
    expect(limiter.take('ana')).toBe(0);
    expect(limiter.take('ana', 10)).toBeCloseTo(10_000);
  });

  it('takes nothing where it refuses, so that asking too often costs no more than waiting', () => {
    const limiter = new RateLimiter({ perMinute: 2, keysMax: 10 });
    for (let request = 0; request < 100; request += 1) limiter.take('ana');
    jest.advanceTimersByTime(30_000);
    expect(limiter.take('ana')).toBe(0);
  });

  it('remembers only so many keys, those that were used last', () => {
    const limiter = new RateLimiter({ perMinute: 1, keysMax: 2 });
    for (const key of ['ana', 'ben', 'cai']) limiter.take(key);
    expect(limiter.take('cai')).toBeGreaterThan(0);
    expect(limiter.take('ben')).toBeGreaterThan(0);
    expect(limiter.take('ana')).toBe(0);
  });
});
