import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rootDirectory } from '../../support/start-footnote.ts';
import { exampleAnswer } from '../judge/judged-examples.ts';
import { judgedSets } from '../sets/judged-sets.ts';
import { exampleJudged, exampleRanking, exampleRun } from './example-run.ts';
import { withTables } from './quality-page.ts';
import { setSection } from './set-section.ts';
import { readRun, writeRun } from './write-run.ts';

/** The cells of the row that starts with this name, in the first table that has one; by the head of their columns. */
function rowOf(markdown: string, head: string, name: string): Record<string, string> {
  const tables = markdown.split('\n\n').filter((part) => part.startsWith('|'));
  const table = tables.find((part) => part.includes(`| ${head} |`))?.split('\n') ?? [];
  const cellsOf = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const cells = cellsOf(table.find((line) => line.startsWith(`| ${name} |`)));
  return Object.fromEntries(cellsOf(table[0]).map((column, index) => [column, cells[index] ?? '']));
}

describe('setSection: passages', () => {
  const retrieval = [
    ...[1, 2, 3, 4].map((number) => exampleRanking({ questionId: `q-${number}`, firstQuoteRank: number })),
    ...[1, 2, 3, 4].map((number) =>
      exampleRanking({
        arm: 'bm25',
        questionId: `q-${number}`,
        firstQuoteRank: null,
        allQuotesRank: null,
        ndcg10: 0.5,
      }),
    ),
    exampleRanking({ set: 'other', arm: 'vector' }),
  ];

  it('says where the figures come from, and has the product first', () => {
    const markdown = setSection(exampleRun({ retrieval }), 'sample');
    expect(markdown).toContain('2026-05-14 10:20 UTC, commit abc1234, `npm run quality`. A machine.');
    expect(markdown.indexOf('| footnote |')).toBeLessThan(markdown.indexOf('| bm25 |'));
    expect(markdown).not.toContain('vector');
  });

  it('says what the set is, and which documents are missing', () => {
    const failedDocuments = [{ externalId: 'scan.pdf', reason: 'needs OCR' }];
    const set = { name: 'sample', description: 'Small.', documents: 3, questions: 4, failedDocuments, ingestMs: 2_400 };
    expect(setSection(exampleRun({ sets: [set], retrieval }), 'sample')).toContain(
      'Small.\n\nAsked: 4 questions. Searchable: 2 of 3 documents after 2 s.\n\n- not searchable: scan.pdf: needs OCR',
    );
  });

  it('counts ranks, and shows how far an arm is from the product', () => {
    const markdown = setSection(exampleRun({ retrieval }), 'sample');
    expect(rowOf(markdown, 'MRR@10', 'footnote')).toMatchObject({
      n: '4',
      'quote in 1': '25',
      'quote in 3': '75',
      'quote in 5': '100',
      'document in 1': '100',
      'nDCG@10': '1.000 (1.000 to 1.000)',
      'nDCG@10, less footnote': '',
    });
    expect(rowOf(markdown, 'MRR@10', 'bm25')).toMatchObject({
      'quote in 5': '0',
      'quote in 5, less footnote': '-100.0 (-100.0 to -100.0)',
      'nDCG@10, less footnote': '-0.500 (-0.500 to -0.500)',
    });
  });

  it('has a dash where a set has no gold quotes, and names those that stand nowhere', () => {
    const none = [exampleRanking({ goldPlaces: 0, firstQuoteRank: null })];
    expect(rowOf(setSection(exampleRun({ retrieval: none }), 'sample'), 'MRR@10', 'footnote')['quote in 5']).toBe('–');
    const missing = [exampleRanking({ quotesNotInText: 2 }), exampleRanking({ arm: 'bm25', quotesNotInText: 2 })];
    expect(setSection(exampleRun({ retrieval: missing }), 'sample')).toContain('in no text of the service: 2, of q-1.');
  });
});

describe('setSection: answers', () => {
  const must = [['4 hours']];
  const answers = [
    exampleJudged({ id: 'q-1', must }, exampleAnswer(['It is.', 'Up to 4 hours.'])),
    exampleJudged({ id: 'q-2', must, type: 'who' }, exampleAnswer([])),
    exampleJudged({ id: 'q-3', isAnswerable: false, mustNot: ['5 %'] }, exampleAnswer(['It is 5 %.'])),
    exampleJudged({ id: 'q-1', must }, exampleAnswer([]), { withoutGold: true }),
  ];
  const markdown = setSection(exampleRun({ answers }), 'sample');

  it('counts each figure over the questions of which it says something', () => {
    expect(rowOf(markdown, 'all facts', 'footnote')).toMatchObject({
      answered: '50 of 2',
      'all facts': '50 of 2',
      'facts in 1': '0 of 2',
      'facts in 2': '50 of 2',
      forbidden: '33 of 3',
      'gold cited': '–',
      valid: '100 of 4',
    });
    expect(rowOf(markdown, 'wrong refusals', 'footnote')).toMatchObject({
      'wrong refusals': '50 of 2',
      'refused, no answer': '0 of 1',
      'refused, gold left out': '100 of 1',
    });
  });

  it('shows length, routes and times of the answers with their gold', () => {
    expect(rowOf(markdown, 'routes', 'footnote')).toMatchObject({
      'sentences: median, p95': '1.5, 1.9',
      routes: 'extractive 3',
      'first sentence ms: p50, p95': '10, 10',
      'end ms: p50, p95': '20, 20',
    });
  });

  it('splits the product’s by type of question, and lists what is wrong', () => {
    expect(rowOf(markdown, 'type', 'who')).toMatchObject({ answered: '0 of 1' });
    expect(markdown).toContain('### Findings\n\n- footnote, forbidden-fact, q-3: says "5 %"');
  });
});

describe('withTables', () => {
  const page = [
    '# Quality',
    '<!-- tables of sample -->\nold\n<!-- end of sample -->',
    'By hand.',
    '<!-- tables of cranfield -->\nkept\n<!-- end of cranfield -->\n',
  ].join('\n\n');

  it('replaces the tables of the sets that were run, and nothing else', () => {
    const run = exampleRun({ retrieval: [exampleRanking()] });
    expect(withTables(page, run)).toBe(page.replace('\nold\n', `\n\n${setSection(run, 'sample')}\n\n`));
    expect(withTables(withTables(page, run), run)).toBe(withTables(page, run));
  });

  it('refuses a set that the page has no place for', () => {
    expect(() => withTables(page, exampleRun({ retrieval: [exampleRanking({ set: 'clapnq' })] }))).toThrow(/of clapnq/);
  });
});

describe('a run on disk', () => {
  it('is read as it was written', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'footnote-quality-'));
    try {
      const run = exampleRun({ retrieval: [exampleRanking()], answers: [exampleJudged({})] });
      expect(await readRun(await writeRun(directory, run))).toEqual(run);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

describe('docs/quality.md', () => {
  it('has a place for every judged set', async () => {
    const page = await readFile(join(rootDirectory, 'docs', 'quality.md'), 'utf8');
    const retrieval = Object.keys(judgedSets).map((set) => exampleRanking({ set }));
    expect(() => withTables(page, exampleRun({ retrieval }))).not.toThrow();
  });
});
