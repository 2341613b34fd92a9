import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../config/paths.ts';
import type { Settings } from '../config/settings.ts';

const secretBytes = 32;

/** FOOTNOTE_SECRET, or a secret that is made once and kept in the data directory, for its owner's eyes alone. */
export async function readServiceSecret({
  FOOTNOTE_SECRET,
  FOOTNOTE_DATA_DIR,
}: Pick<Settings, 'FOOTNOTE_SECRET' | 'FOOTNOTE_DATA_DIR'>): Promise<string> {
  if (FOOTNOTE_SECRET !== undefined) return FOOTNOTE_SECRET;
  const directory = fromRoot(FOOTNOTE_DATA_DIR);
  const path = join(directory, 'secret');
  const kept = await readIfThere(path);
  if (kept !== null) return kept;
  await mkdir(directory, { recursive: true });
  await writeOnce(path, randomBytes(secretBytes).toString('base64url'));
  return readFile(path, 'utf8');
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all, whenever the power goes. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path);
  await rm(draft);
}
