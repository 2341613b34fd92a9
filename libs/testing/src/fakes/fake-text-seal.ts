import { TextSeal, type SealPurpose } from '@footnote/core';

/** Seals that can be read, but not made up by accident. */
export class FakeTextSeal extends TextSeal {
  override seal(text: string, purpose: SealPurpose): string {
    return `sealed for ${purpose}: ${text}`;
  }

  override open(sealed: string, purpose: SealPurpose): string | null {
    const prefix = `sealed for ${purpose}: `;
    return sealed.startsWith(prefix) ? sealed.slice(prefix.length) : null;
  }
}
