import { PasswordHasher, PasswordStrength } from '@footnote/core';

/** Hashes that can be read, and a count of the work that was done. */
export class FakePasswordHasher extends PasswordHasher {
  verifications = 0;

  override async hash(password: string): Promise<string> {
    return `hash of ${password}`;
  }

  override async verify(password: string, hash: string | null): Promise<boolean> {
    this.verifications += 1;
    return hash === `hash of ${password}`;
  }
}

/** Finds weak what is short or what is known. */
export class FakePasswordStrength extends PasswordStrength {
  override async weaknessOf(password: string, knows: string[]): Promise<string | null> {
    return password.length < 10 || knows.includes(password) ? 'Use another one.' : null;
  }
}
