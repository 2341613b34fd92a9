import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { Sensitivity, type AccessRequest, type FootnoteClient } from '@footnote/contracts';
import { sendFiles, type ReceivedFile } from '../ingest/ingest-directory.ts';
import { describeSummary, summarise, type IngestSummary } from '../ingest/summarise.ts';
import { walkDirectory, type WalkedDirectory } from '../ingest/walk-directory.ts';
import { listByStatus, waitUntilFinished } from '../ingest/watch-documents.ts';
import { readSettings } from '../settings.ts';
import { printJson, printLine } from '../terminal/print.ts';
import { startCounting } from '../terminal/progress-bar.ts';
import { addServiceOptions, withService, type ServiceOptions } from './service-options.ts';

interface IngestCommandOptions extends ServiceOptions {
  source: string;
  title?: string;
  everyone?: true;
  group?: string[];
  sensitivity?: Sensitivity;
}

export function addIngestCommand(program: Command): void {
  const command = program
    .command('ingest')
    .description('send the documents of a directory (Markdown, HTML, text) and wait until they can be found')
    .argument('<directory>')
    .requiredOption('--source <id>', 'the source they belong to; made when it is new')
    .option('--title <title>', 'title of the source')
    .option('--everyone', 'everyone may read the documents')
    .option('--group <name...>', 'these groups may read the documents')
    .addOption(new Option('--sensitivity <label>', 'label of the documents').choices(Sensitivity.options));
  addServiceOptions(command).action(async (directory: string, options: IngestCommandOptions) => {
    const startedAt = Date.now();
    const walked = await walkDirectory(resolve(readSettings().calledFrom, directory));
    const summary = await withService(options, (client) => ingest(client, walked, options));
    const seconds = (Date.now() - startedAt) / 1_000;
    if (options.json) printJson({ ...summary, seconds });
    else for (const line of describeSummary(summary, walked.passedOver, seconds)) printLine(line);
    process.exitCode = summary.failed.length > 0 ? 1 : 0;
  });
}

async function ingest(
  client: FootnoteClient,
  { files }: WalkedDirectory,
  options: IngestCommandOptions,
): Promise<IngestSummary> {
  await putSource(client, options);
  const known = new Set<string>();
  for await (const { externalId } of listByStatus(client, options.source)) known.add(externalId);
  const received = await send(client, files, options);
  const queued = new Set(received.filter(({ outcome }) => outcome === 'queued').map(({ externalId }) => externalId));
  if (queued.size > 0) await wait(client, options.source, queued);
  const problems = new Map<string, string>();
  for await (const { externalId, problem } of listByStatus(client, options.source, 'failed')) {
    if (queued.has(externalId)) problems.set(externalId, problem?.detail ?? 'the service gives no reason');
  }
  return summarise(received, known, problems);
}

async function putSource(client: FootnoteClient, options: IngestCommandOptions): Promise<void> {
  const defaultAccess = accessOf(options);
  await client.putSource(options.source, {
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(defaultAccess === undefined ? {} : { defaultAccess }),
  });
}

/** Without an option about access, what is there keeps what it has, and what is new is readable by nobody. */
function accessOf({ everyone, group }: IngestCommandOptions): AccessRequest | undefined {
  if (everyone === undefined && group === undefined) return undefined;
  return { everyone: everyone === true, groups: group ?? [], users: [] };
}

async function send(
  client: FootnoteClient,
  files: WalkedDirectory['files'],
  options: IngestCommandOptions,
): Promise<ReceivedFile[]> {
  const { source, sensitivity } = options;
  const progress = startCounting('Sending', files.length);
  try {
    return await sendFiles(client, files, {
      source,
      access: accessOf(options),
      sensitivity,
      onReceived: progress.update,
    });
  } finally {
    progress.stop();
  }
}

async function wait(client: FootnoteClient, source: string, externalIds: Set<string>): Promise<void> {
  const progress = startCounting('Indexing', externalIds.size);
  try {
    await waitUntilFinished(client, source, { externalIds, onFinished: progress.update });
  } finally {
    progress.stop();
  }
}
