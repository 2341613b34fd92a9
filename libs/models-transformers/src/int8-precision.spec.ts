import { describe, expect, it } from '@jest/globals';
import { chooseInt8Precision } from './int8-precision.ts';

describe('chooseInt8Precision', () => {
  it('is fast where the processor has VNNI', () => {
    expect(chooseInt8Precision(() => 'flags : avx2 avx512f avx512_vnni')).toBe('0');
    expect(chooseInt8Precision(() => 'flags : avx2 avx_vnni')).toBe('0');
  });

  it('is exact where it has not, or where nothing is known', () => {
    expect(chooseInt8Precision(() => 'flags : avx2')).toBe('1');
    expect(chooseInt8Precision(() => '')).toBe('1');
  });
});
