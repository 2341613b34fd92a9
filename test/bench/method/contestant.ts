import { ownCpuMs } from './cpu-time.ts';
import type { Contestant } from './experiment.ts';

interface RepeatOptions {
  name: string;
  /** How often the work is done in one turn. */
  times: number;
  /** CPU time of whoever does the work; this process by default. */
  cpuMs?: () => number | null;
}

/** A contestant whose every operation is timed by itself. `number` counts through all turns, so each has work of its own. */
export function repeat(
  { name, times, cpuMs = ownCpuMs }: RepeatOptions,
  work: (number: number) => Promise<unknown>,
): Contestant {
  return {
    async run(turn) {
      const durations: number[] = [];
      for (let time = 0; time < times; time += 1) durations.push(await durationOf(() => work(turn * times + time)));
      return { series: { [name]: durations }, operations: times };
    },
    cpuMs,
  };
}

/** Milliseconds until the work is done. */
export async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
