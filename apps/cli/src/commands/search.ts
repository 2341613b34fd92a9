import type { Command } from 'commander';
import type { SearchRequestInput, SearchResult } from '@footnote/contracts';
import { describePlace, documentLink } from '../terminal/document-place.ts';
import { printable } from '../terminal/format.ts';
import { printJson, printLine } from '../terminal/print.ts';
import { addServiceOptions, withService, type ServiceOptions } from './service-options.ts';

interface SearchOptions extends ServiceOptions {
  limit: string;
  mode: NonNullable<SearchRequestInput['mode']>;
}

export function addSearchCommand(program: Command): void {
  const command = program
    .command('search')
    .description('search passages')
    .argument('<query...>', 'words, "phrases", source:name, -without')
    .option('--limit <number>', 'how many results', '10')
    .option('--mode <mode>', 'hybrid, lexical or semantic', 'hybrid');
  addServiceOptions(command).action((words: string[], options: SearchOptions) => search(words.join(' '), options));
}

async function search(query: string, options: SearchOptions): Promise<void> {
  const request = { query, limit: Number(options.limit), mode: options.mode };
  const response = await withService(options, (client) => client.search(request));
  if (options.json) return printJson(response);
  for (const [index, result] of response.results.entries()) printResult(index + 1, result, options.url);
  for (const { detail } of response.query.warnings) printLine(`Note: ${printable(detail)}`);
  printLine(`${response.results.length} results in ${Math.round(response.timings.totalMs)} ms`);
}

function printResult(number: number, result: SearchResult, url: string): void {
  printLine(`${number}. ${describePlace(result)}`);
  printLine(`   ${markHighlights(result).replace(/\s+/g, ' ')}`);
  printLine(`   ${documentLink(url, result)}\n`);
}

/** The passage with its highlights in bold, on a terminal. Offsets are those of the document's text. */
function markHighlights({ text, start, highlights }: SearchResult): string {
  if (process.stdout.isTTY !== true) return printable(text);
  let marked = '';
  let from = 0;
  for (const highlight of highlights) {
    const [begin, end] = [highlight.start - start, highlight.end - start];
    marked += `${printable(text.slice(from, begin))}\x1b[1m${printable(text.slice(begin, end))}\x1b[22m`;
    from = end;
  }
  return marked + printable(text.slice(from));
}
