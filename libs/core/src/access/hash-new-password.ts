import { AppError } from '../shared/app-error.ts';
import type { PasswordHasher, PasswordStrength } from './passwords.ts';

export interface PasswordPorts {
  hasher: PasswordHasher;
  strength: PasswordStrength;
}

export interface NewPassword {
  password: string;
  /** Where it stands in the request. */
  path: string;
  /** The user's own words, which guessers try first. */
  knows: string[];
}

/** @throws AppError `weak-password` with what to do */
export async function hashNewPassword(
  { hasher, strength }: PasswordPorts,
  { password, path, knows }: NewPassword,
): Promise<string> {
  const weakness = await strength.weaknessOf(password, knows);
  if (weakness === null) return hasher.hash(password);
  throw new AppError({
    kind: 'invalid',
    code: 'weak-password',
    publicMessage: weakness,
    issues: [{ path, message: weakness }],
  });
}
