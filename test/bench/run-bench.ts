/**
 * `npm run bench [-- --suite NAME[,NAME] --rounds N --size N --out FILE]`: measures against named baselines in the same run.
 * Prints a table for each suite, keeps the whole as JSON under the data directory, and with `--out` replaces the generated
 * parts of a page. How to read it: docs/performance.md.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSettings } from '../../apps/cli/src/settings.ts';
import type { BenchReport, SuiteReport } from './report/bench-report.ts';
import { describeCommit, describeMachine } from './report/describe-machine.ts';
import { replaceGenerated } from './report/replace-generated.ts';
import { suiteToMarkdown } from './report/to-markdown.ts';
import { BenchContext } from './setup/bench-context.ts';
import { describeCommand, readBenchOptions } from './setup/bench-options.ts';
import type { Suite } from './suites/suite.ts';
import { suites } from './suites/suites.ts';

const { dataDirectory, calledFrom } = readSettings();
const suiteNames = suites.map(({ name }) => name);
const options = readBenchOptions(process.argv.slice(2), suiteNames);
const origin: Omit<BenchReport, 'suites'> = {
  startedAt: new Date().toISOString(),
  commit: describeCommit(),
  command: describeCommand(options, suiteNames),
  machine: describeMachine(),
};

/** A suite that fails says so and spoils no other. */
async function runSuites(): Promise<SuiteReport[]> {
  const context = await BenchContext.open(options);
  closeOnSignals(context);
  const reports: SuiteReport[] = [];
  try {
    for (const suite of suites.filter(({ name }) => options.suites.includes(name))) {
      process.stderr.write(`${suite.name}\n`);
      try {
        reports.push(await runSuite(suite, context));
      } catch (error) {
        process.stderr.write(`${suite.name} failed: ${String(error)}\n`);
        process.exitCode = 1;
        await context.closeService();
      }
    }
    return reports;
  } finally {
    await context.close();
  }
}

/** Services and temporary folders do not outlive a run that is broken off. */
function closeOnSignals(context: BenchContext): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void context.close().finally(() => process.exit(code)));
  }
}

async function runSuite({ name, about, run }: Suite, context: BenchContext): Promise<SuiteReport> {
  const startedAt = performance.now();
  const outcome = await run(context);
  const report = { name, about, seconds: (performance.now() - startedAt) / 1_000, ...outcome };
  process.stdout.write(`\n## ${name}\n\n${suiteToMarkdown(report, origin)}\n\n`);
  return report;
}

async function keep(report: BenchReport): Promise<void> {
  const directory = join(dataDirectory, 'bench');
  await mkdir(directory, { recursive: true });
  const file = join(directory, `${report.startedAt.replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`Kept in ${file}\n`);
}

async function updatePage(file: string, reports: readonly SuiteReport[]): Promise<void> {
  let page = await readFile(file, 'utf8');
  for (const report of reports) page = replaceGenerated(page, report.name, suiteToMarkdown(report, origin));
  await writeFile(file, page);
}

const reports = await runSuites();
await keep({ ...origin, suites: reports });
if (options.out !== null) await updatePage(resolve(calledFrom, options.out), reports);
