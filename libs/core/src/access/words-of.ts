import type { User } from './user.ts';

/** What somebody who knows the user would try first as a password. */
export function wordsOf({ name, displayName }: Pick<User, 'name' | 'displayName'>): string[] {
  const parts = `${name} ${displayName}`.toLowerCase().split(/[\s@.,_-]+/);
  return [...new Set([name, ...parts, 'footnote'])].filter((word) => word.length > 2);
}
