import { existsSync } from 'node:fs';

/** Null when all of them are there, else what to print about the others. */
export function missingFiles(...paths: string[]): { missing: string } | null {
  const missing = paths.filter((path) => !existsSync(path));
  return missing.length === 0 ? null : { missing: `${missing.join(' and ')} not found` };
}
