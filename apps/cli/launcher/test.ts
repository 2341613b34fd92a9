import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readSettings } from '../src/settings.ts';
import { buildWhatChanged } from './build.ts';
import { runTool } from './run-tool.ts';
import { bringModels } from './start.ts';

const JestResults = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** `npm test`: models, builds, then Jest with the arguments that were given. The last line is the count; in CI a skip fails. */
export async function test(jestArguments: string[]): Promise<number> {
  await bringModels(readSettings());
  await buildWhatChanged();
  const directory = await mkdtemp(join(tmpdir(), 'footnote-jest-'));
  try {
    const results = join(directory, 'results.json');
    const jest = ['--json', `--outputFile=${results}`, ...jestArguments];
    const nodeOptions = [
      process.env.NODE_OPTIONS,
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
    ];
    const environment = { NODE_OPTIONS: nodeOptions.filter((option) => option !== undefined).join(' ') };
    const { code } = await runTool('jest', jest, { environment });
    const { passed, failed, skipped } = await countTests(results);
    const isSkipRefused = process.env.CI === 'true' && skipped > 0;
    if (isSkipRefused) process.stderr.write('footnote: in CI no test may be skipped\n');
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    return isSkipRefused ? 1 : code;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A suite that could not even run counts as one failure; so does a Jest that ended without results. */
async function countTests(resultsPath: string): Promise<TestCounts> {
  const text = await readFile(resultsPath, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: 0 };
  const results = JestResults.parse(JSON.parse(text));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return { passed: results.numPassedTests, failed, skipped };
}
