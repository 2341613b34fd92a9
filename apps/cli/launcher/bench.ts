import { readSettings } from '../src/settings.ts';
import { buildWhatChanged } from './build.ts';
import { runTool } from './run-tool.ts';
import { bringModels } from './start.ts';

/** `npm run bench`: models, builds, then the suites with the arguments that were given. */
export async function bench(taskArguments: string[]): Promise<number> {
  await bringModels(readSettings());
  await buildWhatChanged();
  // What runs in the measuring process itself gets the memory settings that `start` gives the service.
  const environment = { NODE_ENV: 'production', MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };
  return (await runTool('node', ['test/bench/run-bench.ts', ...taskArguments], { environment })).code;
}
