import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of the files that git keeps, relative to the root, without those that the working tree has lost. */
export function listTrackedFiles(): string[] {
  const git = (...options: string[]) =>
    execFileSync('git', ['-C', repositoryRoot, 'ls-files', '-z', ...options], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  const lost = new Set(git('--deleted').split('\0'));
  return git()
    .split('\0')
    .filter((path) => path !== '' && !lost.has(path));
}

export function readTrackedFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}
