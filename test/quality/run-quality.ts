/**
 * `npm run quality [-- --set NAME[,NAME] --arm NAME[,NAME] --measure NAME[,NAME] --url URL --limit N --out DIR --file FILE --page]`:
 * puts judged questions to a service over HTTP, prints the tables and keeps all records as JSON; with `--page` the tables go
 * into docs/quality.md as well. `npm run quality -- compare A.json B.json`: which questions changed. How to use it and what it measures: test/quality/README.md.
 */
import { createFootnoteClient, ServiceUnreachableError } from '@footnote/contracts';
import { describeError, OperatorError } from '../../apps/cli/src/operator-error.ts';
import { readSettings } from '../../apps/cli/src/settings.ts';
import { describeCommit, describeMachine } from '../bench/report/describe-machine.ts';
import type { QualityRun } from './records.ts';
import { readRegressions, runRegressions } from './regressions/run-regressions.ts';
import { findingsOf } from './report/findings.ts';
import { writeQualityPage } from './report/quality-page.ts';
import { setSection, setsOf } from './report/set-section.ts';
import { writeRun } from './report/write-run.ts';
import { compareFiles } from './run/compare-files.ts';
import { readQualityOptions, type QualityOptions } from './run/quality-options.ts';
import { runSet } from './run/run-set.ts';
import { judgedSets } from './sets/judged-sets.ts';

const commandLine = process.argv.slice(2);
const settings = readSettings();

/** Gives the exit code: 1 when an answer or a result breaks a law of the contract, or a decision of review. */
async function runQuality(options: QualityOptions, signal: AbortSignal): Promise<number> {
  const regressionsCode = options.regressions === 'no' ? 0 : await judgeRegressions(options);
  const run = emptyRun();
  for (const name of options.sets) {
    const set = await judgedSets[name]?.();
    if (set === undefined || 'missing' in set) {
      process.stdout.write(`Skipped ${name}: ${set?.missing ?? 'there is no such set'}.\n`);
      continue;
    }
    const results = await runSet(set, options, signal);
    run.sets.push(results.set);
    run.retrieval.push(...results.retrieval);
    run.answers.push(...results.answers);
  }
  return Math.max(regressionsCode, run.sets.length === 0 ? 0 : await report(run, options));
}

function emptyRun(): QualityRun {
  return {
    startedAt: new Date().toISOString(),
    commit: describeCommit(),
    command: ['npm run quality', ...(commandLine.length === 0 ? [] : ['--', ...commandLine])].join(' '),
    machine: describeMachine(),
    sets: [],
    retrieval: [],
    answers: [],
  };
}

async function report(run: QualityRun, { outDirectory, isPageWanted }: QualityOptions): Promise<number> {
  const file = await writeRun(outDirectory, run);
  for (const set of setsOf(run)) process.stdout.write(`\n## ${set}\n\n${setSection(run, set)}\n`);
  process.stdout.write(`\nKept in ${file}\n`);
  if (isPageWanted) await writeQualityPage(run);
  return findingsOf(run).some(({ kind }) => kind === 'violation') ? 1 : 0;
}

/** What reviewers decided is asked of the service that they decided in, never of one that was just started. */
async function judgeRegressions({ regressions, regressionsFile: file, attached }: QualityOptions): Promise<number> {
  const questions = await readRegressions(file);
  if (questions.length === 0) {
    process.stdout.write(`There are no judged questions in ${file}: each decision in review makes one.\n`);
    return 0;
  }
  const baseUrl = attached?.url ?? settings.serviceUrl;
  const client = createFootnoteClient({ baseUrl, ...(settings.apiKey !== undefined && { apiKey: settings.apiKey }) });
  try {
    return await runRegressions(client, { file, questions });
  } catch (error) {
    if (!(error instanceof ServiceUnreachableError)) throw error;
    if (regressions === 'asked')
      throw new OperatorError(`no answer from ${baseUrl}`, 'start the service, or name it with --url');
    process.stdout.write(`Skipped the ${questions.length} judged questions of review: no answer from ${baseUrl}.\n`);
    return 0;
  }
}

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
try {
  const [command, ...names] = commandLine;
  if (command === 'compare') process.stdout.write(`${await compareFiles(names, settings.calledFrom)}\n`);
  else process.exitCode = await runQuality(readQualityOptions(commandLine, settings), interruption.signal);
} catch (error) {
  process.stderr.write(interruption.signal.aborted ? 'Interrupted.\n' : `${describeError(error)}\n`);
  process.exitCode = interruption.signal.aborted ? 130 : 1;
}
