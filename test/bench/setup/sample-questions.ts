import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';

interface JudgedQuestion {
  question: string;
  route: string;
  history?: unknown;
  as?: unknown;
}

/** Judged questions on the sample handbook that stand by themselves and that its pages for everyone answer. */
export async function answerableQuestions(): Promise<string[]> {
  const lines = (await readFile(join(repositoryRoot, 'test/quality/sample.jsonl'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as JudgedQuestion)
    .filter(({ route, history, as }) => route === 'small' && history === undefined && as === undefined)
    .map(({ question }) => question);
}
