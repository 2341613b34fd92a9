import type { ComparisonResult, Contestant, Experiment, ProbeReading, Round, Series } from './experiment.ts';
import { judgeRounds } from './judge-rounds.ts';

/** What `MachineProbes` does, as far as an experiment needs it. */
export interface Probes {
  read(): Promise<ProbeReading>;
}

/**
 * Runs every contestant in each round, forwards and then backwards (A B B A), so that whatever drifts while a round lasts
 * weighs the same on all of them. The machine is probed between rounds.
 */
export async function runExperiment(experiment: Experiment, probes: Probes): Promise<ComparisonResult[]> {
  const { contestants, comparisons, warmUpTurns } = experiment;
  for (let turn = 0; turn < warmUpTurns; turn += 1) {
    for (const contestant of contestants) await contestant.run(turn);
  }
  const rounds: Round[] = [];
  let before = await probes.read();
  for (let number = 0; number < experiment.rounds; number += 1) {
    const measured = await runRound(contestants, warmUpTurns + 2 * number);
    const after = await probes.read();
    rounds.push({ ...measured, before, after });
    before = after;
  }
  return comparisons.map((comparison) => judgeRounds(rounds, comparison));
}

async function runRound(contestants: Contestant[], turn: number): Promise<Pick<Round, 'series' | 'cpuMs'>> {
  const turns = contestants.map((): MeasuredTurn[] => []);
  for (const [index, contestant] of contestants.entries()) turns[index]?.push(await measureTurn(contestant, turn));
  for (const [index, contestant] of [...contestants.entries()].reverse()) {
    turns[index]?.push(await measureTurn(contestant, turn + 1));
  }
  const series: Series = {};
  const cpuMs: Round['cpuMs'] = {};
  for (const measured of turns) {
    for (const name of Object.keys(measured[0]?.series ?? {})) {
      const times = measured.flatMap((one) => one.series[name] ?? []);
      series[name] = times;
      cpuMs[name] = sumOrNull(
        measured.map((one) => one.cpuMs),
        times.length,
      );
    }
  }
  return { series, cpuMs };
}

interface MeasuredTurn {
  series: Series;
  cpuMs: number | null;
}

async function measureTurn(contestant: Contestant, turn: number): Promise<MeasuredTurn> {
  const before = contestant.cpuMs();
  const series = await contestant.run(turn);
  const after = contestant.cpuMs();
  return { series, cpuMs: before === null || after === null ? null : after - before };
}

function sumOrNull(cpuTimes: (number | null)[], operations: number): number | null {
  const known = cpuTimes.filter((cpuMs) => cpuMs !== null);
  if (known.length < cpuTimes.length || operations === 0) return null;
  return known.reduce((sum, cpuMs) => sum + cpuMs, 0) / operations;
}
