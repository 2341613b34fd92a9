import { describe, expect, it } from '@jest/globals';
import { poolTokens } from './pool-tokens.ts';

describe('poolTokens', () => {
  it('takes the mean over the tokens of each text, without the padding, at unit length', () => {
    const values = new Float32Array([2, 0, 4, 8, 0, 5, 99, 99]);
    const pooled = poolTokens({ values, tokensPerText: 2, lengths: [2, 1] });
    expect(Array.from(pooled)).toEqual([0.6, 0.8, 0, 1].map(Math.fround));
  });

  it('refuses a vector that is not finite or has no direction', () => {
    const pool = (values: number[]) => poolTokens({ values: new Float32Array(values), tokensPerText: 1, lengths: [1] });
    expect(() => pool([Number.NaN, 1])).toThrow('without a direction');
    expect(() => pool([0, 0])).toThrow('without a direction');
  });
});
