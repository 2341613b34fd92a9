import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Brings a directory and everything in it to the disk. */
export function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) syncPath(join(directory, entry));
  syncPath(directory);
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
