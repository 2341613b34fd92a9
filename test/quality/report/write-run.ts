import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QualityRun } from '../records.ts';

/** Keeps a run as JSON under the time at which it started; gives the file. */
export async function writeRun(directory: string, run: QualityRun): Promise<string> {
  const file = join(directory, `${run.startedAt.slice(0, 19).replaceAll(':', '-')}.json`);
  await mkdir(directory, { recursive: true });
  await writeFile(file, `${JSON.stringify(run, null, 1)}\n`);
  return file;
}

/** @throws Error for a file that is not a run */
export async function readRun(file: string): Promise<QualityRun> {
  const run = JSON.parse(await readFile(file, 'utf8')) as Partial<QualityRun> | null;
  if (!Array.isArray(run?.retrieval) || !Array.isArray(run.answers))
    throw new Error(`${file} is no run of the harness.`);
  return run as QualityRun;
}
