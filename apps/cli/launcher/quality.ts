import { readSettings } from '../src/settings.ts';
import { buildWhatChanged } from './build.ts';
import { runTool } from './run-tool.ts';
import { bringModels } from './start.ts';

/** `npm run quality`: models and builds, unless it is told of a running service or compares files; then the judged questions. */
export async function quality(taskArguments: string[]): Promise<number> {
  const isServiceNeeded =
    taskArguments[0] !== 'compare' && !taskArguments.some((argument) => /^--url(=|$)/.test(argument));
  if (isServiceNeeded) {
    await bringModels(readSettings());
    await buildWhatChanged();
  }
  return (await runTool('node', ['test/quality/run-quality.ts', ...taskArguments])).code;
}
