import { Command } from 'commander';
import { addAskCommand } from './commands/ask.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addIngestCommand } from './commands/ingest.ts';
import { addModelsCommands } from './commands/models.ts';
import { addSearchCommand } from './commands/search.ts';
import { addStatusCommand } from './commands/status.ts';

/** The `footnote` command line: a client of the public API, and two commands that look after this machine. */
export async function runFootnote(commandArguments: string[]): Promise<number> {
  const program = new Command('footnote')
    .description('Ask your documents; every sentence of an answer carries a footnote.')
    .usage('COMMAND [options]    (through npm: npm run footnote -- COMMAND [options])')
    .showHelpAfterError('(--help shows what there is)');
  addIngestCommand(program);
  addSearchCommand(program);
  addAskCommand(program);
  addStatusCommand(program);
  addModelsCommands(program);
  addDoctorCommand(program);
  await program.parseAsync(commandArguments, { from: 'user' });
  return Number(process.exitCode ?? 0);
}
