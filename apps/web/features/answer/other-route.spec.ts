import type { AnswerRoute } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { describeRefusedWish, otherRoute } from './other-route.ts';

type Reason = AnswerRoute['reasons'][number];
const reason = (signal: string, value: Reason['value'] = 'x'): Reason => ({
  signal,
  value,
  threshold: null,
  effect: '',
});
const route = (decision: AnswerRoute['decision'], ...reasons: Reason[]): AnswerRoute => ({
  decision,
  model: null,
  escalatedAfterDraft: false,
  reasons,
  costUsd: 0,
});

describe('otherRoute', () => {
  it('offers the large model for a local answer where there is one that has not been tried', () => {
    expect(otherRoute({ route: route('extractive'), curated: null }, true)).toBe('large');
    expect(otherRoute({ route: route('small'), curated: null }, false)).toBeNull();
    expect(otherRoute({ route: route('extractive', reason('sensitivity')), curated: null }, true)).toBeNull();
  });

  it('offers this machine for an answer of the large model, and nothing for one that is verified', () => {
    expect(otherRoute({ route: route('large'), curated: null }, true)).toBe('local');
    const curated = { id: 'dec', approvedAt: '2026-11-22T00:00:00Z' };
    expect(otherRoute({ route: route('curated'), curated }, true)).toBeNull();
  });
});

describe('describeRefusedWish', () => {
  const wish = reason('asker-wish', 'large');

  it('says nothing where the wish was met, or there was none', () => {
    expect(describeRefusedWish(route('large', wish, reason('draft-check')))).toBeNull();
    expect(describeRefusedWish(route('extractive', reason('draft-check')))).toBeNull();
  });

  it.each<[Reason[], string]>([
    [[reason('sensitivity')], 'may not leave'],
    [[reason('sensitivity'), reason('cost-budget')], 'used up'],
    [[reason('sensitivity'), reason('cost-budget'), reason('large-model', 'too slow')], 'in time'],
    [[reason('large-model', 'not set up')], 'No large model'],
    [[reason('cost-budget'), reason('draft-check', 'not in the documents')], 'no answer'],
    [[reason('cost-budget'), reason('draft-check', '0 of 1 sentences'), reason('rewording-check')], 'not support'],
  ])('gives the reason that counted', (reasons, expected) => {
    expect(describeRefusedWish(route('extractive', wish, ...reasons))).toContain(expected);
  });
});
