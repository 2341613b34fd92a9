import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type CheckResult } from './check-result.ts';

/** What the service writes into `footnote.<generation>.lock`; the start time tells two processes of one number apart. */
const LockHolder = z.object({ pid: z.number().int(), host: z.string(), startedAt: z.string().nullable() });
type LockHolder = z.infer<typeof LockHolder>;

/** Which process has the data directory. Held is as good as free here: the service itself refuses to be a second one. */
export async function checkDataLock(dataDirectory: string): Promise<CheckResult> {
  const holder = await readHolder(dataDirectory);
  if (holder === null) return ok('lock', 'nobody has the data directory');
  const isHere = holder.host === hostname();
  const name = `process ${holder.pid}${isHere ? '' : ` on ${holder.host}`}`;
  const isGone = isHere && !(await isRunning(holder));
  return ok('lock', isGone ? `${name} had the data directory and is gone` : `${name} has the data directory`);
}

async function isRunning({ pid, startedAt }: LockHolder): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // Field 22, counted after the name, which may hold spaces.
  const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  if (started !== null && startedAt !== null) return started === startedAt;
  return processExists(pid);
}

async function readHolder(directory: string): Promise<LockHolder | null> {
  const names = await readdir(directory).catch(() => []);
  const generationOf = (name: string) => Number(/^footnote\.(\d+)\.lock$/.exec(name)?.[1] ?? 0);
  const newest = names.filter((name) => generationOf(name) > 0).sort((a, b) => generationOf(b) - generationOf(a))[0];
  if (newest === undefined) return null;
  const content = await readFile(join(directory, newest), 'utf8').catch(() => 'null');
  return LockHolder.safeParse(JSON.parse(content)).data ?? null;
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
