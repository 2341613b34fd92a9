import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootDirectory } from './start-footnote.ts';

/** The questions that the portal offers on its first page. */
export async function sampleQuestions(): Promise<string[]> {
  const sample = JSON.parse(await readFile(join(rootDirectory, 'data/sample/sample.json'), 'utf8')) as {
    questions: string[];
  };
  return sample.questions;
}
