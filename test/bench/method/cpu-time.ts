import { readdirSync, readFileSync } from 'node:fs';

/** What Linux counts processor time in, on every architecture that Node runs on. */
const millisecondsPerTick = 10;

/** CPU-milliseconds of this process with all of its threads. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** CPU-milliseconds of a process and of those that it started, in steps of ten; null where there is no /proc. */
export function processTreeCpuMs(processId: number): number | null {
  if (process.platform !== 'linux') return null;
  const statistics = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readStatistics(Number(name)) : []));
  const members = new Set([processId]);
  // A child is younger than its parent, but numbers start again at some point: so until nothing is added.
  for (let size = 0; size < members.size;) {
    size = members.size;
    for (const { id, parentId } of statistics) if (members.has(parentId)) members.add(id);
  }
  const ticks = statistics.filter(({ id }) => members.has(id)).reduce((sum, { ticks }) => sum + ticks, 0);
  return ticks * millisecondsPerTick;
}

interface ProcessStatistics {
  id: number;
  parentId: number;
  ticks: number;
}

/** Fields 4 and 14 to 17 of /proc/…/stat; the name before them may hold anything, but ends with the last bracket. */
function readStatistics(id: number): ProcessStatistics[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
    return [{ id, parentId: fields[1] ?? 0, ticks }];
  } catch {
    // It ended between being listed and being read.
    return [];
  }
}
