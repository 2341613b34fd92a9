import { describe, expect, it } from '@jest/globals';
import type { ProbeReading, Round } from './experiment.ts';
import { judgeRounds } from './judge-rounds.ts';

const still: ProbeReading = { memoryMs: 2, arithmeticMs: 5, echoMs: 0.1 };
const comparison = { baseline: 'old', ours: 'new', operation: 'query', facts: () => ({ passages: '10' }) };

function round(old: number[], ours: number[], after: Partial<ProbeReading> = {}): Round {
  return { series: { old, new: ours }, cpuMs: { old: 8, new: null }, before: still, after: { ...still, ...after } };
}

describe('judgeRounds', () => {
  it('takes the median over rounds of the baseline’s time divided by ours', () => {
    const result = judgeRounds([round([10, 10], [5, 5]), round([90, 90], [30, 30]), round([8, 8], [2, 2])], comparison);
    expect(result).toMatchObject({ verdict: 'measured', roundsRun: 3, roundsDropped: 0, ratio: { median: 3 } });
    expect(result.facts).toEqual({ passages: '10' });
  });

  it('sums up the operations of all rounds', () => {
    const result = judgeRounds([round([10, 20], [1, 3]), round([30, 40], [2, 9])], comparison);
    expect(result.baseline).toMatchObject({ name: 'old', operations: 4, p50Ms: 25, floorMs: 10, cpuMs: 8 });
    expect(result.ours).toMatchObject({ name: 'new', p50Ms: 2.5, floorMs: 1, cpuMs: null });
  });

  it.each<keyof ProbeReading>(['memoryMs', 'arithmeticMs', 'echoMs'])('drops a round in which %s moved', (probe) => {
    const moved = round([100], [1], { [probe]: still[probe] * 1.25 });
    const result = judgeRounds([round([4], [2]), round([4], [2]), round([4], [2]), moved], comparison);
    expect(result).toMatchObject({ verdict: 'measured', roundsDropped: 1, ratio: { median: 2, high: 2 } });
  });

  it('keeps a round in which the machine moved a little', () => {
    expect(judgeRounds([round([4], [2], { memoryMs: 2.3 })], comparison).roundsDropped).toBe(0);
  });

  it('is inconclusive, not failed, when more than a third of the rounds had to be dropped', () => {
    const moved = round([4], [2], { echoMs: 0.05 });
    const result = judgeRounds([round([4], [2]), moved, moved], comparison);
    expect(result).toMatchObject({ verdict: 'inconclusive', roundsDropped: 2, ratio: { median: 2 } });
  });

  it('leaves a round without times out of the ratio', () => {
    expect(judgeRounds([round([4], [2]), round([4], [])], comparison).ratio).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('is inconclusive without rounds', () => {
    expect(judgeRounds([], comparison).verdict).toBe('inconclusive');
  });
});
