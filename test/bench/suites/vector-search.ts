import { everyoneGroup, generateQueryVectors } from '../generator/generate-passages.ts';
import { vectorDimensions } from '../generator/clustered-vectors.ts';
import { repeat } from '../method/contestant.ts';
import type { ComparisonResult } from '../method/experiment.ts';
import type { BenchContext } from '../setup/bench-context.ts';
import { readableBy } from '../setup/readable-by.ts';
import { scanVectors } from '../setup/memory-corpus.ts';
import { corpusSeed, type PreparedIndex } from '../setup/prepare-index.ts';
import { versionOf } from '../setup/versions.ts';
import type { Suite } from './suite.ts';

const limit = 10;
const queriesPerTurn = 3;
const recallQueries = 20;
const queries = 600;
const readers = [
  { group: everyoneGroup, share: '100 %' },
  { group: 'team-7', share: '1 %' },
  { group: 'project-13', share: '0.5 %' },
];

export const vectorSearch: Suite = {
  name: 'vector-search',
  about:
    'The ten passages nearest to a vector, out of all and out of those that a reader of few may see, against a plain loop over vectors in memory, which is exact.',
  async run(context) {
    const comparisons: ComparisonResult[] = [];
    for (const size of context.sizes) {
      const prepared = await context.index(size);
      for (const reader of readers) comparisons.push(...(await compareReader(context, prepared, reader)));
    }
    return { comparisons, figures: null };
  },
};

async function compareReader(
  context: BenchContext,
  { index, corpus, size, buildSeconds }: PreparedIndex,
  { group, share }: (typeof readers)[number],
): Promise<ComparisonResult[]> {
  const vectors = generateQueryVectors(corpusSeed, queries);
  const vectorOf = (number: number) => vectors[number % vectors.length] ?? new Float32Array();
  const scan = (number: number) => scanVectors(corpus, vectorOf(number), { group, limit });
  const search = (number: number) =>
    index.searchSemantic({ vector: vectorOf(number), filter: readableBy(group), limit });
  const recall = await meanRecall(scan, async (number) => (await search(number)).map(({ passage }) => passage.id));
  return context.compare({
    rounds: 25,
    contestants: [
      repeat({ name: 'plain loop in memory', times: queriesPerTurn }, async (number) => scan(number)),
      repeat({ name: 'searchSemantic', times: queriesPerTurn }, search),
    ],
    comparisons: [
      {
        baseline: 'plain loop in memory',
        ours: 'searchSemantic',
        operation: 'query',
        facts: () => ({
          passages: `${size.toLocaleString('en')} × ${vectorDimensions}`,
          readable: share,
          'recall@10': recall.toFixed(3),
          engine: versionOf('@lancedb/lancedb'),
          'built in': `${buildSeconds.toFixed(0)} s`,
        }),
      },
    ],
  });
}

/** The share of the exact result that a search finds. */
async function meanRecall(
  exact: (number: number) => string[],
  search: (number: number) => Promise<string[]>,
): Promise<number> {
  let sum = 0;
  for (let number = 0; number < recallQueries; number += 1) {
    const wanted = exact(number);
    const found = new Set(await search(number));
    sum += wanted.length === 0 ? 1 : wanted.filter((id) => found.has(id)).length / wanted.length;
  }
  return sum / recallQueries;
}
