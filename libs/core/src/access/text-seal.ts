/** What a sealed text is for: what was sealed for one purpose does not open for another. */
export type SealPurpose = 'provider-sign-in' | 'id-token';

/** Encrypts short texts that leave the process, so that nobody reads or changes them. */
export abstract class TextSeal {
  /** In characters that a cookie takes. */
  abstract seal(text: string, purpose: SealPurpose): string;
  /** Null for what was not sealed here for this purpose, or was changed since. */
  abstract open(sealed: string, purpose: SealPurpose): string | null;
}
