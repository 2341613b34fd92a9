import { describe, expect, it } from '@jest/globals';
import type { Answer } from '@footnote/contracts';
import { describeRoute } from './describe-route.ts';

function madeBy(decision: Answer['route']['decision'], costUsd = 0): string {
  const route = { decision, model: 'big-1', escalatedAfterDraft: false, reasons: [], costUsd };
  const curated = decision === 'curated' ? { id: 'dec_1', approvedAt: '2026-03-04T05:06:07.000Z' } : null;
  return describeRoute({ route, curated });
}

describe('where an answer was made', () => {
  it('is said in words, with its cost', () => {
    expect(madeBy('curated')).toBe('verified by a reviewer on 2026-03-04');
    expect(madeBy('extractive')).toBe('answered on this machine');
    expect(madeBy('small', 0.00123)).toBe('answered on this machine, 0.0012 USD');
    expect(madeBy('large', 0.5)).toBe('answered by the large model big-1, 0.5000 USD');
  });
});
