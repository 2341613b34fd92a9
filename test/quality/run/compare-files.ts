import { resolve } from 'node:path';
import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import { compareRuns } from '../report/compare-runs.ts';
import { readRun } from '../report/write-run.ts';

/** `npm run quality -- compare BEFORE.json AFTER.json`: which questions changed, and by how much the figures moved. */
export async function compareFiles(names: readonly string[], calledFrom: string): Promise<string> {
  const [before, after, ...others] = names.map((name) => resolve(calledFrom, name));
  if (before === undefined || after === undefined || others.length > 0) {
    throw new OperatorError('compare takes two files', 'name the JSON of the earlier run and that of the later one');
  }
  return compareRuns(await readRun(before), await readRun(after));
}
