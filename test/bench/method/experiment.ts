import type { Interval } from './statistics.ts';

/** How long single operations took, in milliseconds, by the name of what was done. */
export type Series = Record<string, number[]>;

export interface Turn {
  series: Series;
  /** What the CPU time of the turn is divided by. */
  operations: number;
}

/** One side of a comparison. It may measure several series at once, such as the first sentence and the whole answer. */
export interface Contestant {
  /** One turn of the work. All contestants are given the same numbers of turns, so that they can do the same work. */
  run(turn: number): Promise<Turn>;
  /** CPU-milliseconds used so far by whoever does the work; null where the system does not tell. */
  cpuMs(): number | null;
}

/** Whatever makes a time meaningful: sizes, versions, recall. Stands in the same row as the time. */
export type Facts = Record<string, string>;

/** Two series of one experiment. */
export interface Comparison {
  baseline: string;
  ours: string;
  /** What one operation is: "query", "document", "1,000 tokens". */
  operation: string;
  /** Asked for when all rounds are done. */
  facts: (ours: SeriesSummary) => Facts;
}

export interface Experiment {
  contestants: Contestant[];
  comparisons: Comparison[];
  rounds: number;
  /** Turns of every contestant before the first round, which count for nothing. */
  warmUpTurns: number;
}

/** How fast the machine itself is at a moment: the fastest of several tries each. */
export interface ProbeReading {
  /** Reading 64 MB of memory. */
  memoryMs: number;
  /** A fixed loop of integer arithmetic. */
  arithmeticMs: number;
  /** One HTTP request to another process over loopback. */
  echoMs: number;
}

/** All contestants, forwards and backwards. */
export interface Round {
  series: Series;
  /** CPU-milliseconds of one operation, by series. */
  cpuMs: Record<string, number | null>;
  before: ProbeReading;
  after: ProbeReading;
}

export interface SeriesSummary {
  name: string;
  operations: number;
  p50Ms: number;
  p95Ms: number;
  /** The fastest operation: what the code can do when nobody disturbs it. */
  floorMs: number;
  cpuMs: number | null;
}

export interface ComparisonResult {
  baseline: SeriesSummary;
  ours: SeriesSummary;
  operation: string;
  /** Baseline's time divided by ours, the median over rounds: above 1, ours is faster. */
  ratio: { median: number } & Interval;
  /** Inconclusive when the machine moved too often while it was measured. */
  verdict: 'measured' | 'inconclusive';
  roundsRun: number;
  roundsDropped: number;
  /** Medians over the rounds that count. */
  machine: ProbeReading;
  facts: Facts;
}
