import type { Command } from 'commander';
import type { CheckResult } from '../doctor/check-result.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { readSettings } from '../settings.ts';
import { printJson, printLine } from '../terminal/print.ts';

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at this machine: Node, processor, memory, disk, port, data directory, models, sign-in')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      const results = await runDoctor(readSettings());
      if (json) printJson(results);
      else for (const result of results) printLine(describe(result));
      process.exitCode = results.some(({ state }) => state === 'fail') ? 1 : 0;
    });
}

function describe({ check, state, found, advice }: CheckResult): string {
  return `${state.padEnd(5)} ${check.padEnd(10)} ${found}${advice === null ? '' : `: ${advice}`}`;
}
