import { describeError } from '../src/operator-error.ts';

/** What an npm script does, under the Node that was installed. Resolves with the exit code. */
type Task = (taskArguments: string[]) => Promise<number>;

/** Each task is loaded only when it is asked for, so that `start` stays quick. */
const tasks: Record<string, () => Promise<Task>> = {
  async start() {
    const { start } = await import('./start.ts');
    return start;
  },
  async dev() {
    const { dev } = await import('./dev.ts');
    return dev;
  },
  async build() {
    const { buildAll } = await import('./build.ts');
    return buildAll;
  },
  async check() {
    const { check } = await import('./check.ts');
    return check;
  },
  async lint() {
    const { lint } = await import('./lint.ts');
    return lint;
  },
  async test() {
    const { test } = await import('./test.ts');
    return test;
  },
  async quality() {
    const { quality } = await import('./quality.ts');
    return quality;
  },
  async bench() {
    const { bench } = await import('./bench.ts');
    return bench;
  },
  async inventory() {
    const { inventory } = await import('./inventory.ts');
    return inventory;
  },
  async footnote() {
    const { runFootnote } = await import('../src/main.ts');
    return runFootnote;
  },
};

const [name = '', ...taskArguments] = process.argv.slice(2);
try {
  const load = tasks[name];
  if (load === undefined) throw new Error(`no task is called "${name}"`);
  const task = await load();
  process.exitCode = await task(taskArguments);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
