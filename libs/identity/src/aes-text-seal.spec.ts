import { describe, expect, it } from '@jest/globals';
import { AesTextSeal } from './aes-text-seal.ts';

const seal = new AesTextSeal('s'.repeat(32));
const text = 'what the browser keeps, ünd more';

describe('AesTextSeal', () => {
  it('opens what it sealed, also after a restart, and seals the same text never the same', () => {
    const sealed = seal.seal(text, 'provider-sign-in');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(seal.seal(text, 'provider-sign-in')).not.toBe(sealed);
    expect(new AesTextSeal('s'.repeat(32)).open(sealed, 'provider-sign-in')).toBe(text);
  });

  it('opens nothing of another purpose or secret', () => {
    const sealed = seal.seal(text, 'id-token');
    expect(seal.open(sealed, 'provider-sign-in')).toBeNull();
    expect(new AesTextSeal('t'.repeat(32)).open(sealed, 'id-token')).toBeNull();
  });

  it('opens nothing that was changed in any one place, cut or made up', () => {
    const bytes = Buffer.from(seal.seal(text, 'id-token'), 'base64url');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(seal.open(changed.toString('base64url'), 'id-token')).toBeNull();
    }
    for (const made of ['', 'a', '{}', 'A'.repeat(80)]) expect(seal.open(made, 'id-token')).toBeNull();
  });
});
