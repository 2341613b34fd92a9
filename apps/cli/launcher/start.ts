import { join } from 'node:path';
import { runDoctor } from '../src/doctor/run-doctor.ts';
import { openModels } from '../src/models/open-models.ts';
import { describeError, OperatorError } from '../src/operator-error.ts';
import { readSettings, repositoryRoot, type CliSettings } from '../src/settings.ts';
import { buildWhatChanged } from './build.ts';
import { runTool } from './run-tool.ts';

/** `npm start`: looks round, brings what is missing, and becomes the service. */
export async function start(): Promise<number> {
  const settings = readSettings();
  await checkMachine(settings);
  await bringModels(settings);
  await buildWhatChanged();
  return becomeService();
}

/** Only what makes a start pointless is fatal; the rest is said once. */
async function checkMachine(settings: CliSettings): Promise<void> {
  for (const { check, state, found, advice } of await runDoctor(settings, ['node', 'memory', 'disk', 'port'])) {
    if (state === 'ok') continue;
    if (state === 'fail') throw new OperatorError(`${check}: ${found}`, `${advice}`);
    process.stderr.write(`! ${check}: ${found}: ${advice}\n`);
  }
}

/** Without weights the service still searches by words and quotes, so a failed download does not stop it. */
export async function bringModels(settings: CliSettings): Promise<void> {
  try {
    const { fetcher, files } = await openModels(settings);
    await fetcher.fetch(files);
  } catch (error) {
    process.stderr.write(
      `${describeError(error)}\n! Going on without these models: search by words and quotes only.\n`,
    );
  }
}

/** Replaces this process where the system can do that: one process less, and signals reach the service directly. */
async function becomeService(): Promise<number> {
  const main = join(repositoryRoot, 'dist/api/src/main.js');
  // Many threads allocate, few at a time: with two arenas the service takes about 150 MB less (glibc only).
  const environment = { NODE_ENV: 'production', MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };
  if (process.platform !== 'win32' && process.execve !== undefined) {
    process.execve(process.execPath, [process.execPath, main], { ...process.env, ...environment });
  }
  return (await runTool(process.execPath, [main], { environment })).code;
}
