import type { Command } from 'commander';
import { DocumentStatus, type FootnoteClient, type Health } from '@footnote/contracts';
import { printable } from '../terminal/format.ts';
import { printJson, printLine } from '../terminal/print.ts';
import { addServiceOptions, withService, type ServiceOptions } from './service-options.ts';

/** Lists have a hundred documents a page; above this many pages the count is "at least". */
const pagesMax = 100;

interface DocumentCount {
  status: string;
  count: number;
  isAtLeast: boolean;
}

export function addStatusCommand(program: Command): void {
  const command = program.command('status').description('health of the service, and how many documents it has');
  addServiceOptions(command).action((options: ServiceOptions) =>
    withService(options, async (client) => {
      const health = await client.health();
      const documents: DocumentCount[] = [];
      for (const status of DocumentStatus.options) documents.push(await countDocuments(client, status));
      if (options.json) printJson({ health, documents });
      else printStatus(health, documents);
      process.exitCode = health.status === 'down' ? 1 : 0;
    }),
  );
}

async function countDocuments(
  client: FootnoteClient,
  status: (typeof DocumentStatus.options)[number],
): Promise<DocumentCount> {
  let count = 0;
  let cursor: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const list = await client.listDocuments({ status, ...(cursor === null ? {} : { cursor }) });
    count += list.items.length;
    cursor = list.nextCursor;
    if (cursor === null) break;
  }
  return { status, count, isAtLeast: cursor !== null };
}

function printStatus(health: Health, documents: DocumentCount[]): void {
  printLine(`Service: ${health.status}`);
  for (const [name, { status, detail }] of Object.entries(health.components)) {
    printLine(`  ${status.padEnd(8)}  ${name}: ${printable(detail)}`);
  }
  const counts = documents.filter(({ count }) => count > 0);
  const described = counts.map(({ status, count, isAtLeast }) => `${count}${isAtLeast ? '+' : ''} ${status}`);
  printLine(`Documents: ${described.join(', ') || 'none'}`);
}
