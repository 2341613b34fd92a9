import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../src/settings.ts';

const builtDirectories = new Set(['node_modules', '.next', 'public', 'dist', 'coverage']);
const notBuilt = /\.spec\.tsx?$|\.md$|(^|\/)next-env\.d\.ts$|\.tsbuildinfo$/;

/** One hash over names and contents of all files below these paths (files or directories, from the repository's root). */
export async function hashSources(paths: string[]): Promise<string> {
  const files = (await Promise.all(paths.map(listFiles))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(repositoryRoot, file))));
  const hash = createHash('sha256');
  for (const [index, file] of files.entries())
    hash.update(`${file}\0${contents[index]?.byteLength}\0`).update(contents[index] ?? '');
  return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(join(repositoryRoot, path), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return null;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === null) return [path];
  const below = entries.map(async (entry) => {
    if (builtDirectories.has(entry.name)) return [];
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(inside);
    return entry.isFile() && !notBuilt.test(inside) ? [inside] : [];
  });
  return (await Promise.all(below)).flat();
}
