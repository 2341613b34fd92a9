import { describe, expect, it } from '@jest/globals';
import type { ComparisonResult } from '../method/experiment.ts';
import { replaceGenerated } from './replace-generated.ts';
import { suiteToMarkdown } from './to-markdown.ts';

const summary = { operations: 50, p50Ms: 12.34, p95Ms: 140.4, floorMs: 0.512, cpuMs: null };
const result: ComparisonResult = {
  baseline: { ...summary, name: 'plain loop' },
  ours: { ...summary, name: 'index' },
  operation: 'query',
  ratio: { median: 2.345, low: 2.1, high: 2.5 },
  verdict: 'measured',
  roundsRun: 25,
  roundsDropped: 3,
  machine: { memoryMs: 2.5, arithmeticMs: 6.5, echoMs: 0.15 },
  facts: { passages: '10,000', 'recall@10': '1.000' },
};
const report = { startedAt: '2026-05-14T10:20:30Z', commit: 'abc1234', command: 'npm run bench', machine: 'a machine' };
const suite = { name: 'vector-search', about: 'Vectors.', seconds: 61.4, figures: null, comparisons: [result] };

describe('suiteToMarkdown', () => {
  it('says where the figures come from, and puts recall in the row of the times', () => {
    const markdown = suiteToMarkdown(suite, report);
    expect(markdown).toContain('2026-05-14 10:20 UTC, commit abc1234, `npm run bench`, 61 s. a machine.');
    const row = markdown.split('\n').at(-1);
    expect(row).toBe(
      '| index | plain loop | query | 12.3 (140), 0.51; 50 times | 12.3 (140), 0.51; 50 times | – / – | **2.35 (2.10–2.50)** | 22 of 25 | 26.8, 6.50, 0.15 | passages: 10,000; recall@10: 1.000 |',
    );
  });

  it('names an inconclusive result as one', () => {
    const inconclusive = { ...suite, comparisons: [{ ...result, verdict: 'inconclusive' as const }] };
    expect(suiteToMarkdown(inconclusive, report)).toContain('| inconclusive: 2.35 (2.10–2.50) |');
  });

  it('shows exact figures as they are', () => {
    const figures = { columns: ['page', 'scripts'], rows: [['home', '130.1 kB']] };
    expect(suiteToMarkdown({ ...suite, comparisons: [], figures }, report)).toContain('| home | 130.1 kB |');
  });
});

describe('replaceGenerated', () => {
  const page = 'By hand.\n<!-- bench:a -->\n\nold\n\n<!-- /bench:a -->\nMore.\n<!-- bench:b -->\n<!-- /bench:b -->\n';

  it('replaces one part and leaves everything else', () => {
    expect(replaceGenerated(page, 'a', 'new')).toBe(page.replace('old', 'new'));
    expect(replaceGenerated(page, 'b', 'first')).toContain('<!-- bench:b -->\n\nfirst\n\n<!-- /bench:b -->');
  });

  it('refuses a page without that part', () => {
    expect(() => replaceGenerated(page, 'c', 'new')).toThrow(/no part <!-- bench:c -->/);
  });
});
