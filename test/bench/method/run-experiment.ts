import type { ComparisonResult, Contestant, Experiment, ProbeReading, Round, Series, Turn } from './experiment.ts';
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
    const cpuMsPerOperation = cpuPerOperation(measured);
    for (const name of new Set(measured.flatMap((one) => Object.keys(one.series)))) {
      series[name] = measured.flatMap((one) => one.series[name] ?? []);
      cpuMs[name] = cpuMsPerOperation;
    }
  }
  return { series, cpuMs };
}

interface MeasuredTurn extends Turn {
  cpuMs: number | null;
}

async function measureTurn(contestant: Contestant, turn: number): Promise<MeasuredTurn> {
  const before = contestant.cpuMs();
  const measured = await contestant.run(turn);
  const after = contestant.cpuMs();
  return { ...measured, cpuMs: before === null || after === null ? null : after - before };
}

function cpuPerOperation(turns: MeasuredTurn[]): number | null {
  const known = turns.flatMap(({ cpuMs }) => cpuMs ?? []);
  if (known.length < turns.length) return null;
  const operations = turns.reduce((sum, turn) => sum + turn.operations, 0);
  return known.reduce((sum, cpuMs) => sum + cpuMs, 0) / operations;
}
