import { bootstrapInterval, pairedDifference, type MeanWithInterval } from '../judge/bootstrap.ts';
import type { Measure } from './measures.ts';

interface Asked {
  questionId: string;
  /** Of answers. */
  withoutGold?: boolean;
}

export interface Pair<Judged> {
  before: Judged;
  after: Judged;
}

/** Of every interval of every report, so that the same records give the same page. */
const reportSeed = 20_260;

/** What two lists have on the same question, in the order of the first list. */
export function pairRecords<Judged extends Asked>(first: readonly Judged[], second: readonly Judged[]): Pair<Judged>[] {
  const nameOf = ({ questionId, withoutGold = false }: Judged) => JSON.stringify([questionId, withoutGold]);
  const byName = new Map(second.map((record) => [nameOf(record), record]));
  return first.flatMap((before) => {
    const after = byName.get(nameOf(before));
    return after === undefined ? [] : [{ before, after }];
  });
}

/** How much a measure rose on average, over the pairs of which it says something both times. */
export function differenceOf<Judged>(measure: Measure<Judged>, pairs: readonly Pair<Judged>[]): MeanWithInterval {
  const told = pairs.flatMap(({ before, after }) => {
    const values = [measure.of(before), measure.of(after)] as const;
    return values[0] === null || values[1] === null ? [] : [[values[0], values[1]] as const];
  });
  return pairedDifference(
    told.map(([before]) => before),
    told.map(([, after]) => after),
    reportSeed,
  );
}

export function intervalOf(values: readonly number[]): MeanWithInterval {
  return bootstrapInterval(values, reportSeed);
}
