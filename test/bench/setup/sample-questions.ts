import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';

const Question = z.object({
  question: z.string(),
  route: z.string(),
  history: z.unknown().optional(),
  as: z.unknown().optional(),
});

/** Judged questions on the sample handbook that stand by themselves and that its pages for everyone answer. */
export async function answerableQuestions(): Promise<string[]> {
  const lines = (await readFile(join(repositoryRoot, 'test/quality/sample.jsonl'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => Question.parse(JSON.parse(line)))
    .filter(({ route, history, as }) => route === 'small' && history === undefined && as === undefined)
    .map(({ question }) => question);
}
