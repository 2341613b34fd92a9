import type { Comparison, ComparisonResult, ProbeReading, Round, SeriesSummary } from './experiment.ts';
import { median, medianInterval, quantile } from './statistics.ts';

/** A round counts only when no probe of the machine changed by more than this share from before it to after it. */
const probeChangeMax = 0.2;
/** With a larger share of rounds dropped, what is left says nothing. */
const droppedShareMax = 1 / 3;

/**
 * What the rounds say about two of their series. When too many had to be dropped, the result is inconclusive and its
 * figures are those of all rounds, to be read as a hint.
 */
export function judgeRounds(
  rounds: readonly Round[],
  { baseline, ours, operation, facts }: Comparison,
): ComparisonResult {
  const quiet = rounds.filter(({ before, after }) => !hasMoved(before, after));
  const roundsDropped = rounds.length - quiet.length;
  const isConclusive = rounds.length > 0 && roundsDropped <= rounds.length * droppedShareMax;
  const counted = isConclusive ? quiet : rounds;
  const ratios = counted.flatMap(({ series }) => ratioOf(series[baseline] ?? [], series[ours] ?? []));
  const summary = summarise(counted, ours);
  return {
    baseline: summarise(counted, baseline),
    ours: summary,
    operation,
    ratio: { median: median(ratios), ...medianInterval(ratios) },
    verdict: isConclusive ? 'measured' : 'inconclusive',
    roundsRun: rounds.length,
    roundsDropped,
    machine: machineOf(counted),
    facts: facts(summary),
  };
}

/** None where one of the two had nothing to time, such as the first sentence of an answer without sentences. */
function ratioOf(baseline: readonly number[], ours: readonly number[]): number[] {
  return baseline.length === 0 || ours.length === 0 ? [] : [median(baseline) / median(ours)];
}

function hasMoved(before: ProbeReading, after: ProbeReading): boolean {
  const changes = (['memoryMs', 'arithmeticMs', 'echoMs'] as const).map(
    (probe) => Math.max(before[probe], after[probe]) / Math.min(before[probe], after[probe]) - 1,
  );
  return changes.some((change) => change > probeChangeMax);
}

function summarise(rounds: readonly Round[], name: string): SeriesSummary {
  const times = rounds.flatMap(({ series }) => series[name] ?? []);
  const cpuTimes = rounds.map(({ cpuMs }) => cpuMs[name] ?? null).filter((cpuMs) => cpuMs !== null);
  return {
    name,
    operations: times.length,
    p50Ms: median(times),
    p95Ms: quantile(times, 0.95),
    floorMs: times.reduce((least, time) => Math.min(least, time), Infinity),
    cpuMs: cpuTimes.length === 0 ? null : median(cpuTimes),
  };
}

function machineOf(rounds: readonly Round[]): ProbeReading {
  const of = (probe: keyof ProbeReading) =>
    median(rounds.flatMap(({ before, after }) => [before[probe], after[probe]]));
  return { memoryMs: of('memoryMs'), arithmeticMs: of('arithmeticMs'), echoMs: of('echoMs') };
}
