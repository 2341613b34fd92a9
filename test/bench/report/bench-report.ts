import type { SuiteOutcome } from '../suites/suite.ts';

export interface SuiteReport extends SuiteOutcome {
  name: string;
  about: string;
  seconds: number;
}

/** One run, as it is kept as JSON. */
export interface BenchReport {
  startedAt: string;
  /** What was checked out; with "+" when files differed from it. */
  commit: string;
  command: string;
  machine: string;
  suites: SuiteReport[];
}
