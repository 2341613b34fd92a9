import { readFile } from 'node:fs/promises';

/** Resident bytes of a process; null where the system does not say (it is Linux that does), or the process has ended. */
export async function readProcessMemory(processId: number): Promise<number | null> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}
