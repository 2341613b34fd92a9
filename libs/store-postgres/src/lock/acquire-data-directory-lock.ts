import { mkdir } from 'node:fs/promises';
import { acquireLock, type DirectoryLock } from './acquire-lock.ts';

/**
 * The hold on everything that the embedded defaults write: one process at a time. Take it first and release it last.
 * @throws DirectoryHeldError naming the process that has it, and what to do.
 */
export async function acquireDataDirectoryLock(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true });
  return acquireLock(directory, 'footnote');
}
