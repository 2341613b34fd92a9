import { describe, expect, it } from '@jest/globals';
import { describeSummary, summarise } from './summarise.ts';

describe('summarise', () => {
  const received = [
    { externalId: 'new.md', outcome: 'queued' as const, reason: null },
    { externalId: 'changed.md', outcome: 'queued' as const, reason: null },
    { externalId: 'relabelled.md', outcome: 'updated' as const, reason: null },
    { externalId: 'same.md', outcome: 'unchanged' as const, reason: null },
    { externalId: 'refused.md', outcome: 'failed' as const, reason: 'too long' },
    { externalId: 'broken.md', outcome: 'queued' as const, reason: null },
  ];
  const known = new Set(['changed.md', 'relabelled.md', 'same.md']);
  const summary = summarise(received, known, new Map([['broken.md', 'unreadable']]));

  it('tells new from changed documents, and counts what failed before or after it was received', () => {
    expect(summary).toEqual({
      added: 1,
      updated: 2,
      unchanged: 1,
      failed: [
        { externalId: 'refused.md', reason: 'too long' },
        { externalId: 'broken.md', reason: 'unreadable' },
      ],
    });
  });

  it('ends with the counts, after the failures and what was passed over', () => {
    expect(describeSummary(summary, new Map([['hidden', 3]]), 1.25)).toEqual([
      '✗ refused.md: too long',
      '✗ broken.md: unreadable',
      'Passed over: 3 hidden',
      '1 added, 2 updated, 1 unchanged, 2 failed in 1.3 s',
    ]);
  });
});
