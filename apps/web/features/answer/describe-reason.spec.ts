import { describe, expect, it } from '@jest/globals';
import { describeReason } from './describe-reason.ts';

describe('describeReason', () => {
  it('says what was held back', () => {
    const effect = '2 of 5 passages may leave this machine';
    expect(describeReason({ signal: 'sensitivity', value: 'restricted', threshold: 'internal', effect })).toEqual({
      signal: 'What may leave this machine',
      found: 'The highest label among the passages: restricted',
      threshold: 'up to internal may leave',
      effect,
    });
  });

  it('writes money as money', () => {
    const words = describeReason({ signal: 'cost-budget', value: 0.004231, threshold: 5, effect: 'within' });
    expect(words).toMatchObject({ found: 'US$0.0042', threshold: 'at most US$5.00', effect: 'Within' });
  });

  it('shows a signal that it does not know as it came', () => {
    expect(describeReason({ signal: 'moon', value: 0.123, threshold: null, effect: 'full' })).toEqual({
      signal: 'moon',
      found: '0.12',
      threshold: null,
      effect: 'Full',
    });
  });
});
