/** Slow, salted hashes of passwords. */
export abstract class PasswordHasher {
  /** A string that holds algorithm, cost and salt, such as `$argon2id$v=19$…`. */
  abstract hash(password: string): Promise<string>;
  /** With a null hash the same work is done for nothing, so that the time does not say whether a user exists. */
  abstract verify(password: string, hash: string | null): Promise<boolean>;
}

/** How easily a password is guessed. */
export abstract class PasswordStrength {
  /** Null for a strong one, else what to do, in words. `knows`: the user's own words, which guessers try first. */
  abstract weaknessOf(password: string, knows: string[]): Promise<string | null>;
}
