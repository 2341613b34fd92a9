import { describeError } from '../src/operator-error.ts';

/** What an npm script does, under the Node that was installed. Resolves with the exit code. */
type Task = (taskArguments: string[]) => Promise<number>;

const tasks: Record<string, () => Promise<Task>> = {
  start: async () => (await import('./start.ts')).start,
  dev: async () => (await import('./dev.ts')).dev,
  build: async () => (await import('./build.ts')).buildAll,
  check: async () => (await import('./check.ts')).check,
  lint: async () => (await import('./lint.ts')).lint,
  test: async () => (await import('./test.ts')).test,
  footnote: async () => (await import('../src/main.ts')).runFootnote,
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
