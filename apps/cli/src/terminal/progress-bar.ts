import { Presets, SingleBar } from 'cli-progress';
import { formatSeconds } from './format.ts';

/** Progress of something that can be counted. */
export interface CountedProgress {
  update(count: number): void;
  stop(): void;
}

const plainLineEveryMs = 5_000;

/** A bar on a terminal; elsewhere a plain line every five seconds and at the end. */
export function startCounting(name: string, total: number): CountedProgress {
  return process.stderr.isTTY === true ? startBar(name, total) : startLines(name, total);
}

function startBar(name: string, total: number): CountedProgress {
  const format = `  ${name} {bar} {value} of {total}, {duration_formatted}`;
  const bar = new SingleBar({ format, hideCursor: true, stream: process.stderr }, Presets.shades_classic);
  bar.start(total, 0);
  return { update: (count) => bar.update(count), stop: () => bar.stop() };
}

function startLines(name: string, total: number): CountedProgress {
  const startedAt = Date.now();
  let count = 0;
  const show = () =>
    process.stderr.write(`  ${name}: ${count} of ${total}, ${formatSeconds(Date.now() - startedAt)}\n`);
  const timer = setInterval(show, plainLineEveryMs);
  timer.unref();
  return {
    update: (newCount) => (count = newCount),
    stop() {
      clearInterval(timer);
      show();
    },
  };
}
