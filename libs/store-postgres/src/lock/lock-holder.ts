import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** One run of one process; a number alone is given to other processes later. */
export interface LockHolder {
  pid: number;
  host: string;
  /** Changes when the machine starts; null where the system does not tell. */
  bootId: string | null;
  /** When the process started, in the system's own units; null where the system does not tell. */
  startedAt: string | null;
}

export function thisProcess(): LockHolder {
  return { pid: process.pid, host: hostname(), bootId: readBootId(), startedAt: readStartTime(process.pid) };
}

/** False only when the holder is surely gone. A holder on another host cannot be seen, so it counts as running. */
export function mayBeRunning(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.bootId !== readBootId()) return false;
  if (!processExists(holder.pid)) return false;
  const startedAt = readStartTime(holder.pid);
  return startedAt === null || holder.startedAt === null || startedAt === holder.startedAt;
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

/** Clock ticks since the machine started (Linux: field 22 of `stat`, counted after the name, which may hold spaces). */
function readStartTime(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function readBootId(): string | null {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
