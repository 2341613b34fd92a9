import { describe, expect, it } from '@jest/globals';
import { describeReports } from './describe-reports.ts';

const said = { helpful: false, reason: null, comment: null, givenBy: 'usr_1', createdAt: '2026-05-01T00:00:00.000Z' };

describe('describeReports', () => {
  it('counts what was said, and names each reason once', () => {
    const feedback = [
      { ...said, reason: 'wrong-source' },
      { ...said, reason: 'wrong-source', comment: 'This is about bikes.' },
      { ...said, helpful: true },
    ];
    expect(describeReports(feedback)).toBe('2 reports: wrong source · 1 found it helpful · 1 comment');
  });

  it('says nothing of what nobody said', () => {
    expect(describeReports([said])).toBe('1 report');
    expect(describeReports([{ ...said, helpful: true }])).toBe('1 found it helpful');
  });
});
