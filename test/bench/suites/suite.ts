import type { ComparisonResult } from '../method/experiment.ts';
import type { BenchContext } from '../setup/bench-context.ts';

/** Figures that are no times: counted once, exact. */
interface FigureTable {
  columns: string[];
  rows: string[][];
}

export interface SuiteOutcome {
  comparisons: ComparisonResult[];
  figures: FigureTable | null;
}

export interface Suite {
  name: string;
  /** What is measured against what, in one sentence. */
  about: string;
  run(context: BenchContext): Promise<SuiteOutcome>;
}
