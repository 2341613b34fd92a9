import type { Command } from 'commander';
import { openModels, type OpenModels } from '../models/open-models.ts';
import { filesOfProfile, type ProfileFile } from '../models/model-manifest.ts';
import type { FileState } from '../models/model-directory.ts';
import { OperatorError } from '../operator-error.ts';
import { readSettings } from '../settings.ts';
import { formatBytes } from '../terminal/format.ts';
import { printJson, printLine } from '../terminal/print.ts';

interface ListedFile {
  profile: string;
  path: string;
  bytes: number | null;
  state: FileState;
  licence: string;
}

/** `footnote models`, `models fetch`, `models verify`. */
export function addModelsCommands(program: Command): void {
  const models = program.command('models').description('the weights: what each profile has, what is here');
  models
    .command('list', { isDefault: true })
    .description('list every file with its state and licence')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => listModels(json === true));
  models
    .command('fetch')
    .description('bring what is missing or wrong')
    .option('--profile <name>', 'compact or standard, in place of the one in use')
    .action(async ({ profile }: { profile?: string }) => {
      const opened = await openModels(readSettings(), profile);
      const fetched = await opened.fetcher.fetch(opened.files);
      const kept = opened.files.length - fetched;
      printLine(`Profile ${opened.profile}: ${fetched} files fetched, ${kept} were there.`);
    });
  models
    .command('verify')
    .description('read and hash every file of the profile in use again')
    .action(async () => verifyModels(await openModels(readSettings())));
}

async function listModels(json: boolean): Promise<void> {
  const { manifest, directory, profile: used } = await openModels(readSettings());
  const listed: ListedFile[] = [];
  for (const profile of Object.keys(manifest.profiles)) {
    for (const file of filesOfProfile(manifest, profile)) {
      const { path, bytes, licence } = file;
      listed.push({ profile, path, bytes, state: await directory.inspect(file), licence });
    }
  }
  if (json) return printJson({ profile: used, files: listed });
  for (const file of listed) printLine(describe(file));
  printLine(`In use: profile ${used}, in ${directory.path}`);
}

function describe({ profile, path, bytes, state, licence }: ListedFile): string {
  const size = bytes === null ? 'not pinned' : formatBytes(bytes);
  return [profile.padEnd(9), state.padEnd(9), size.padStart(10), licence.padEnd(10), path].join('  ');
}

/** @throws OperatorError when a file is missing or not what it must be */
async function verifyModels({ files, directory, profile }: OpenModels): Promise<void> {
  const bad: ProfileFile[] = [];
  for (const file of files) {
    const state = await directory.inspect(file, { trustTimes: false });
    printLine(`${state.padEnd(9)}  ${file.path}`);
    if (state !== 'ready') bad.push(file);
  }
  if (bad.length === 0) return;
  throw new OperatorError(
    `${bad.length} of ${files.length} files of profile ${profile} are not as the manifest says`,
    'run "npm run footnote -- models fetch"',
  );
}
