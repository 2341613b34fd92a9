import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../src/operator-error.ts';
import { readSettings, repositoryRoot } from '../src/settings.ts';
import { runTool } from './run-tool.ts';
import { bringModels } from './start.ts';

const main = 'dist/api/src/main.js';
const firstBuildMsMax = 60_000;
const lookEveryMs = 100;

/**
 * `npm run dev`: one process compiles the service when its sources change, another runs it and starts again when anything
 * that it loaded changes, libraries included. The service serves the portal from its sources.
 */
export async function dev(): Promise<number> {
  await bringModels(readSettings());
  await rm(join(repositoryRoot, main), { force: true });
  const compiler = runTool('nest', ['build', 'api', '--watch']);
  await waitForFirstBuild();
  const environment = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' };
  const watched = ['--watch', '--watch-preserve-output', '--enable-source-maps', main];
  const results = await Promise.all([compiler, runTool(process.execPath, watched, { environment })]);
  return Math.max(...results.map(({ code }) => code));
}

/** @throws OperatorError when the compiler is not done in a minute */
async function waitForFirstBuild(): Promise<void> {
  const startedAt = Date.now();
  while (!existsSync(join(repositoryRoot, main))) {
    if (Date.now() - startedAt > firstBuildMsMax) {
      throw new OperatorError('the service did not compile', 'the output above says why');
    }
    await pause(lookEveryMs);
  }
}
