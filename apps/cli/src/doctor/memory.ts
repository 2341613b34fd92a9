import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { formatBytes } from '../terminal/format.ts';
import { ok, type CheckResult } from './check-result.ts';

const memoryAdvisedBytes = 2_000_000_000;

/** Memory that new processes can have. On Linux caches count as free, and a container's own limit counts as well. */
export function availableMemoryBytes(): number {
  const system = /^MemAvailable:\s+(\d+) kB$/m.exec(readOrEmpty('/proc/meminfo'))?.[1];
  const free = system === undefined ? freemem() : Number(system) * 1_024;
  const limit = Number(readOrEmpty('/sys/fs/cgroup/memory.max').trim() || NaN);
  const used = Number(readOrEmpty('/sys/fs/cgroup/memory.current').trim() || NaN);
  return Number.isFinite(limit - used) ? Math.min(free, limit - used) : free;
}

export function checkMemory(): CheckResult {
  const bytes = availableMemoryBytes();
  const found = `${formatBytes(bytes)} free`;
  if (bytes >= memoryAdvisedBytes) return ok('memory', found);
  return {
    check: 'memory',
    state: 'warn',
    found,
    advice: `close something: ${formatBytes(memoryAdvisedBytes)} are advised`,
  };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
