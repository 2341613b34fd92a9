import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryHeldError } from './directory-held-error.ts';
import { mayBeRunning, thisProcess, type LockHolder } from './lock-holder.ts';

export interface DirectoryLock {
  /** Lets the next process in. Harmless when called twice. */
  release(): Promise<void>;
}

interface LockFile {
  path: string;
  generation: number;
  holder: LockHolder;
}

const attemptsMax = 10;

/**
 * Takes the lock `name` of a directory for this process, until it releases it or ends, however it ends.
 *
 * The holder is the file `<name>.<generation>.lock`. A lock left behind is never removed to be taken, it is outbid with the
 * next generation: `link` lets one process only make that file, so two that find the same remains cannot both win.
 * @throws DirectoryHeldError when a process that may be running has it.
 */
export async function acquireLock(directory: string, name: string): Promise<DirectoryLock> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const remains = await readLocks(directory, name);
    refuseWhenHeld(remains);
    const generation = 1 + Math.max(0, ...remains.map((lock) => lock.generation));
    const path = join(directory, `${name}.${generation}.lock`);
    if (!(await createWhole(path))) continue;
    await checkAlone(directory, name, path);
    await Promise.all(remains.map((lock) => unlinkIfThere(lock.path)));
    return { release: () => unlinkIfThere(path) };
  }
  throw new Error(`The lock "${name}" of ${directory} changes hands too fast to be taken.`);
}

async function readLocks(directory: string, name: string): Promise<LockFile[]> {
  const locks: LockFile[] = [];
  for (const entry of await readdir(directory)) {
    const generation = /^(.+)\.(\d+)\.lock$/.exec(entry);
    if (generation?.[1] !== name) continue;
    const path = join(directory, entry);
    const content = await readFile(path, 'utf8').catch(() => null);
    if (content !== null)
      locks.push({ path, generation: Number(generation[2]), holder: JSON.parse(content) as LockHolder });
  }
  return locks;
}

function refuseWhenHeld(locks: LockFile[]): void {
  const held = locks.find((lock) => mayBeRunning(lock.holder));
  if (held) throw new DirectoryHeldError(held.holder, held.path);
}

/** Makes the file with all of its content at once; false when another process was first. */
async function createWhole(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(thisProcess()));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** A holder that came and went between our reading and our writing may have let in a third process. */
async function checkAlone(directory: string, name: string, own: string): Promise<void> {
  const others = (await readLocks(directory, name)).filter((lock) => lock.path !== own);
  try {
    refuseWhenHeld(others);
  } catch (error) {
    await unlinkIfThere(own);
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
