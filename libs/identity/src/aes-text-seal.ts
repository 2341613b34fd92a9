import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { TextSeal, type SealPurpose } from '@footnote/core';

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a key for each purpose, derived from the secret of the service; written as base64url. */
export class AesTextSeal extends TextSeal {
  readonly #secret: string;

  constructor(secret: string) {
    super();
    this.#secret = secret;
  }

  override seal(text: string, purpose: SealPurpose): string {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.#keyFor(purpose), nonce);
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
  }

  override open(sealed: string, purpose: SealPurpose): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return null;
    const opening = createDecipheriv(cipher, this.#keyFor(purpose), bytes.subarray(0, nonceBytes));
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    try {
      return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8');
    } catch {
      // The tag does not fit: sealed with another key, or changed since.
      return null;
    }
  }

  #keyFor(purpose: SealPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, '', `footnote ${purpose}`, keyBytes));
  }
}
