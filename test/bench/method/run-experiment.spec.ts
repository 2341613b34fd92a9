import { describe, expect, it } from '@jest/globals';
import type { Contestant, ProbeReading } from './experiment.ts';
import { runExperiment } from './run-experiment.ts';

const still: ProbeReading = { memoryMs: 2, arithmeticMs: 5, echoMs: 0.1 };

function recorder(log: string[], name: string, times: number[]): Contestant {
  let cpuMs = 0;
  return {
    run(turn) {
      log.push(`${name}${turn}`);
      cpuMs += 6;
      return Promise.resolve({ series: { [name]: times }, operations: times.length });
    },
    cpuMs: () => cpuMs,
  };
}

function compare(baseline: string, ours: string) {
  return { baseline, ours, operation: 'query', facts: () => ({}) };
}

describe('runExperiment', () => {
  it('runs contestants forwards and backwards on the same turns, after warming up', async () => {
    const log: string[] = [];
    const contestants = [recorder(log, 'a', [4]), recorder(log, 'b', [2]), recorder(log, 'c', [1])];
    const experiment = { contestants, comparisons: [compare('a', 'b')], rounds: 2, warmUpTurns: 1 };
    await runExperiment(experiment, { read: () => Promise.resolve(still) });
    expect(log).toEqual('a0 b0 c0 a1 b1 c1 c2 b2 a2 a3 b3 c3 c4 b4 a4'.split(' '));
  });

  it('probes the machine before the first round and after each', async () => {
    let readings = 0;
    const probes = { read: () => Promise.resolve({ ...still, echoMs: (readings += 1) }) };
    const contestants = [recorder([], 'a', [4]), recorder([], 'b', [2])];
    const experiment = { contestants, comparisons: [compare('a', 'b')], rounds: 3, warmUpTurns: 0 };
    const [result] = await runExperiment(experiment, probes);
    expect(readings).toBe(4);
    expect(result).toMatchObject({ verdict: 'inconclusive', roundsDropped: 3 });
  });

  it('gives ratio and CPU time of an operation for each comparison', async () => {
    const contestants = [recorder([], 'a', [4, 4, 4]), recorder([], 'b', [2])];
    const comparisons = [compare('a', 'b'), compare('b', 'a')];
    const results = await runExperiment(
      { contestants, comparisons, rounds: 3, warmUpTurns: 0 },
      { read: () => Promise.resolve(still) },
    );
    expect(results.map(({ ratio }) => ratio.median)).toEqual([2, 0.5]);
    expect(results[0]).toMatchObject({ baseline: { cpuMs: 2, operations: 18 }, ours: { cpuMs: 6, operations: 6 } });
  });
});
