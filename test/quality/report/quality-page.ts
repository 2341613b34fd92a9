import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootDirectory } from '../../support/start-footnote.ts';
import type { QualityRun } from '../records.ts';
import { setSection, setsOf } from './set-section.ts';

const pageFile = join(rootDirectory, 'docs', 'quality.md');

/** Puts a run's tables into docs/quality.md. Sets that were not run keep theirs, and so does everything written by hand. */
export async function writeQualityPage(run: QualityRun): Promise<void> {
  await writeFile(pageFile, withTables(await readFile(pageFile, 'utf8'), run));
}

/**
 * The page with the tables of the run's sets, each between the two comments that carry its name.
 * @throws Error for a set that the page has no place for
 */
export function withTables(page: string, run: QualityRun): string {
  return setsOf(run).reduce((written, set) => {
    const [opening, closing] = [`<!-- tables of ${set} -->`, `<!-- end of ${set} -->`];
    const [before, rest] = splitOnce(written, opening);
    const [, after] = splitOnce(rest, closing);
    return [before, opening, '\n\n', setSection(run, set), '\n\n', closing, after].join('');
  }, page);
}

function splitOnce(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/quality.md has no line ${mark} (any more).`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
