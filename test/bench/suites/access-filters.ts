import type { PassageFilter } from '@footnote/core';
import { repeat } from '../method/contestant.ts';
import type { ComparisonResult } from '../method/experiment.ts';
import type { BenchContext } from '../setup/bench-context.ts';
import type { PreparedIndex } from '../setup/prepare-index.ts';
import { readableBy } from '../setup/readable-by.ts';
import { foundPerSearch, lexicalArm, openTable, semanticArm, type Arm } from '../setup/search-arms.ts';
import { versionOf } from '../setup/versions.ts';
import type { Suite } from './suite.ts';

const queriesPerTurn = 4;
const recallQueries = 20;
/** As many groups as somebody in a large company is in; the rest of them give nothing here. */
const groupsOfReader = 20;
/** Every hundredth document is of one team. */
const readers = [
  { share: '1 %', teams: 1 },
  { share: '10 %', teams: 10 },
  { share: '50 %', teams: 50 },
];
const unfiltered = 'no condition';
/** So alike that either may stand before the other. */
const scoreTolerance = 1e-5;

export const accessFilters: Suite = {
  name: 'access-filters',
  about:
    'What checking access inside a search costs: ten passages for a reader in 20 groups or more who may read 1, 10 or 50 % of all, against the same statement on the same table without any condition. Recall against the exact ranking of all passages, less those that are closed.',
  async run(context) {
    const comparisons: ComparisonResult[] = [];
    for (const size of context.sizes) {
      const prepared = await context.index(size);
      const table = await openTable(prepared.uri);
      try {
        for (const arm of [semanticArm(prepared, table), lexicalArm(prepared, table)]) {
          comparisons.push(...(await compareArm(context, prepared, arm)));
        }
      } finally {
        table.close();
      }
    }
    return { comparisons, figures: null };
  },
};

async function compareArm(context: BenchContext, prepared: PreparedIndex, arm: Arm): Promise<ComparisonResult[]> {
  const { corpus, size } = prepared;
  const groupsById = new Map(corpus.ids.map((id, row) => [id, corpus.groups[row] ?? []]));
  const filtered = await Promise.all(
    readers.map(async ({ share, teams }) => {
      const groups = groupsOf(teams);
      const filter = { ...readableBy(''), readers: [{ user: 'reader@example.org', groups }] };
      const mayRead = (id: string) => groupsById.get(id)?.some((group) => groups.includes(group)) === true;
      const recall = await meanRecall(arm, filter, mayRead);
      return { name: `${arm.name}, ${share}`, share, filter, recall, groups };
    }),
  );
  return context.compare({
    rounds: 25,
    contestants: [
      repeat({ name: unfiltered, times: queriesPerTurn }, (number) => arm.searchUnfiltered(number)),
      ...filtered.map(({ name, filter }) =>
        repeat({ name, times: queriesPerTurn }, (number) => arm.search(number, filter)),
      ),
    ],
    comparisons: filtered.map(({ name, share, recall, groups }) => ({
      baseline: unfiltered,
      ours: name,
      operation: 'query',
      facts: () => ({
        passages: size.toLocaleString('en'),
        readable: share,
        groups: String(groups.length),
        'recall@10': recall.toFixed(3),
        engine: versionOf('@lancedb/lancedb'),
      }),
    })),
  });
}

function groupsOf(teams: number): string[] {
  const own = Array.from({ length: teams }, (_, number) => `team-${number}`);
  const others = Array.from({ length: Math.max(0, groupsOfReader - teams) }, (_, number) => `elsewhere-${number}`);
  return [...own, ...others];
}

/** The share of the best readable passages that is found; of equally good ones any counts. */
async function meanRecall(arm: Arm, filter: PassageFilter, mayRead: (id: string) => boolean): Promise<number> {
  let sum = 0;
  for (let number = 0; number < recallQueries; number += 1) {
    const wanted = (await arm.rankAll(number)).filter(({ id }) => mayRead(id)).slice(0, foundPerSearch);
    const least = (wanted.at(-1)?.score ?? 0) - scoreTolerance;
    const found = (await arm.search(number, filter)).filter(({ id, score }) => mayRead(id) && score >= least);
    sum += wanted.length === 0 ? 1 : found.length / wanted.length;
  }
  return sum / recallQueries;
}
