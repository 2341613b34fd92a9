import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ApiProblemError, RegressionQuestion, type FootnoteClient } from '@footnote/contracts';
import { judgeRegression, type RegressionOutcome } from './judge-regression.ts';

interface Judged {
  id: string;
  question: string;
  decision: RegressionQuestion['decision'];
  expect: RegressionQuestion['expect'];
  outcome: RegressionOutcome;
  answerId: string;
}

/** The judged questions of review, one a line, as the service keeps them; none where there is no such file. */
export async function readRegressions(file: string): Promise<RegressionQuestion[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => RegressionQuestion.parse(JSON.parse(line)));
}

/**
 * Puts them to a running service and says which decisions its answers keep. Writes the result beside the file as JSON.
 * Gives the exit code: 1 when a decision is broken.
 */
export async function runRegressions(
  client: FootnoteClient,
  { file, questions }: { file: string; questions: readonly RegressionQuestion[] },
): Promise<number> {
  const judged: Judged[] = [];
  for (const question of questions) judged.push(await judge(client, question));
  print(judged);
  const report = join(dirname(file), 'quality', 'regressions.json');
  await mkdir(dirname(report), { recursive: true });
  await writeFile(report, `${JSON.stringify({ judgedAt: new Date().toISOString(), judged }, null, 2)}\n`);
  return judged.some(({ outcome }) => outcome === 'broken') ? 1 : 0;
}

async function judge(client: FootnoteClient, question: RegressionQuestion): Promise<Judged> {
  const ids = [...new Set(question.places.map(({ documentId }) => documentId))];
  const versions = await Promise.all(ids.map((id) => currentVersionOf(client, id)));
  const answer = await client.answer({ question: question.question });
  const outcome = judgeRegression(question, answer, new Set(versions.filter((version) => version !== null)));
  const { id, question: text, decision, expect } = question;
  return { id, question: text, decision, expect, outcome, answerId: answer.id };
}

async function currentVersionOf(client: FootnoteClient, documentId: string): Promise<string | null> {
  try {
    return (await client.getDocument(documentId)).currentVersionId;
  } catch (error) {
    if (error instanceof ApiProblemError && error.status === 404) return null;
    throw error;
  }
}

function print(judged: readonly Judged[]): void {
  const count = (outcome: RegressionOutcome) => judged.filter((one) => one.outcome === outcome).length;
  const lines = [
    '| decision | expected | outcome | question |',
    '|---|---|---|---|',
    ...judged.map(
      ({ decision, expect, outcome, question }) => `| ${decision} | ${expect} | ${outcome} | ${question} |`,
    ),
    '',
    `${count('kept')} kept, ${count('broken')} broken, ${count('changed')} of documents that have changed since.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
