import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReaderProcess } from '../../libs/readers/src/index.ts';
import { rootDirectory } from '../support/start-footnote.ts';

const corpora = process.env['FOOTNOTE_CORPORA'] ?? join(rootDirectory, '../shared/corpora');
const folder = join(corpora, 'office-files');

/** What may come of a file, by the word that its manifest has for it: `text`, or the code of a problem. */
const outcomes: Record<string, readonly string[]> = {
  ok: ['text'],
  'ok-slow': ['text'],
  'ok-nested': ['text'],
  'ok-no-fetch': ['text'],
  // The page's own text is there; what lies in the data of its form is not read.
  partial: ['text'],
  recoverable: ['text'],
  'hidden-text': ['text'],
  // Its font does not say which characters it shows, and OCR would.
  'garbage-text': ['needs-ocr'],
  // Entities are declared in no honest Office file, so such a file is refused whole where it is read.
  'no-xxe': ['text', 'unreadable'],
  'no-traversal': ['unreadable'],
  'no-crash': ['text', 'unreadable'],
  reject: ['unreadable', 'empty', 'unsupported'],
  empty: ['empty'],
  limit: ['limit'],
  'needs-ocr': ['needs-ocr'],
  'needs-password': ['needs-password'],
  'unsupported-or-ok': ['text', 'unsupported'],
};

/** Files for which another outcome is right than their word says. */
const exceptions: Record<string, readonly string[]> = {
  // Only the size that it states is inflated; that is not believed, so all that it holds is read.
  'docling__xlsx_04_inflated.xlsx': ['text'],
};
/** Formats that are named and not read. */
const unread = /\.(doc|xls|msg|odt)$/;

const files = existsSync(folder) ? listFiles() : [];
const reader = openReaderProcess();
const report: string[] = [];

afterAll(async () => {
  await reader.close();
  if (report.length > 0) console.log(report.join('\n'));
});

describe('files from the wild', () => {
  if (files.length === 0) {
    it('are read where they are at hand', () => {
      console.log('Skipped: no office-files in FOOTNOTE_CORPORA or ../shared/corpora.');
    });
    return;
  }

  it.each(files)('$name: $expected', async ({ name, expected }) => {
    const started = performance.now();
    const { outcome, text } = await outcomeOf(name);
    report.push(`${name} | ${expected} | ${outcome} | ${Math.round(performance.now() - started)} ms`);
    const allowed = exceptions[name] ?? outcomes[expected];
    expect(unread.test(name) ? [...(allowed ?? []), 'unsupported'] : allowed).toContain(outcome);
    if (expected === 'no-xxe') expect(text).not.toMatch(/root:|apache\.org/);
    if (expected === 'hidden-text') expect(text).toBe('Visible heading line');
    await expectAlive();
  });
});

async function outcomeOf(fileName: string): Promise<{ outcome: string; text: string }> {
  const bytes = new Uint8Array(readFileSync(join(folder, fileName)));
  const request = { bytes, mediaType: 'application/octet-stream', fileName, signal: AbortSignal.any([]) };
  try {
    const { blocks } = await reader.read(request);
    return { outcome: 'text', text: blocks.map((block) => block.text).join('\n') };
  } catch (error) {
    return { outcome: (error as { code?: string }).code ?? String(error), text: '' };
  }
}

async function expectAlive(): Promise<void> {
  const bytes = new TextEncoder().encode('# Alive');
  const request = { bytes, mediaType: 'text/markdown', fileName: 'a.md', signal: AbortSignal.any([]) };
  expect((await reader.read(request)).title).toBe('Alive');
}

function listFiles(): { name: string; expected: string }[] {
  const lines = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [name = '', , expected = ''] = line.split('\t');
    return { name, expected };
  });
}
