import { connect, MatchQuery, type Table } from '@lancedb/lancedb';
import { everyoneGroup } from '../generator/generate-passages.ts';
import { vocabularySize, wordOfRank } from '../generator/vocabulary.ts';
import { repeat } from '../method/contestant.ts';
import type { ComparisonResult, Facts } from '../method/experiment.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { BenchContext } from '../setup/bench-context.ts';
import { scanTexts, type MemoryCorpus } from '../setup/memory-corpus.ts';
import type { PreparedIndex } from '../setup/prepare-index.ts';
import { readableBy } from '../setup/readable-by.ts';
import { versionOf } from '../setup/versions.ts';
import type { Suite } from './suite.ts';

const limit = 10;
const wordsPerQuery = 3;
const queries = 400;
const queriesPerTurn = 6;
/** Neither the words of every page nor those of a single one. */
const rankMin = 150;
const rankMax = 20_000;
/** Reading every text is measured up to so many. */
const scannedPassagesMax = 20_000;

export const lexicalSearch: Suite = {
  name: 'lexical-search',
  about:
    'Three words, rare to mid, out of a passage that is to be found, with access checked: against the same LanceDB table asked bare (one column, no filter, ids only) and, on the small size, against reading every text.',
  async run(context) {
    const comparisons: ComparisonResult[] = [];
    for (const size of context.sizes) comparisons.push(...(await compareSize(context, await context.index(size))));
    return { comparisons, figures: null };
  },
};

async function compareSize(context: BenchContext, prepared: PreparedIndex): Promise<ComparisonResult[]> {
  const { index, corpus, size, uri } = prepared;
  const wanted = chooseQueries(corpus);
  const wordsOf = (number: number) => wanted[number % wanted.length]?.words ?? [];
  const filter = readableBy(everyoneGroup);
  const search = async (number: number) =>
    (await index.searchLexical({ text: wordsOf(number).join(' '), filter, limit })).map(({ passage }) => passage.id);
  const table = await openTable(uri);
  const bare = (number: number) => searchBare(table, wordsOf(number));
  const scan = async (number: number) => scanTexts(corpus, wordsOf(number), { group: everyoneGroup, limit });
  const ours = { ours: 'searchLexical', operation: 'query' };
  const facts: Facts = {
    passages: size.toLocaleString('en'),
    'passage found in 10': await shareFound(wanted, search),
    'baseline finds it': await shareFound(wanted, bare),
    engine: versionOf('@lancedb/lancedb'),
  };
  const isScanned = size <= scannedPassagesMax;
  try {
    return await context.compare({
      rounds: 25,
      contestants: [
        repeat({ name: 'LanceDB bare', times: queriesPerTurn }, bare),
        ...(isScanned ? [repeat({ name: 'reading every text', times: queriesPerTurn }, scan)] : []),
        repeat({ name: 'searchLexical', times: queriesPerTurn }, search),
      ],
      comparisons: [
        { ...ours, baseline: 'LanceDB bare', facts: () => facts },
        ...(isScanned
          ? [{ ...ours, baseline: 'reading every text', facts: () => ({ passages: facts['passages'] ?? '' }) }]
          : []),
      ],
    });
  } finally {
    table.close();
  }
}

interface KnownItemQuery {
  words: string[];
  id: string;
}

/** Words of one passage each, which is what the query should find. */
function chooseQueries({ ids, texts }: MemoryCorpus): KnownItemQuery[] {
  const fitting = new Set(Array.from({ length: rankMax - rankMin }, (_, place) => wordOfRank(rankMin + place)));
  const random = new SeededRandom(vocabularySize);
  const chosen: KnownItemQuery[] = [];
  // Short passages lack three such words now and then; a corpus where most do is none to search.
  for (let attempt = 0; attempt < queries * 10 && chosen.length < queries; attempt += 1) {
    const row = random.below(ids.length);
    const words = [...new Set((texts[row] ?? '').split(/[ .]+/).filter((word) => fitting.has(word)))];
    if (words.length < wordsPerQuery) continue;
    const picked = Array.from({ length: wordsPerQuery }, () => words.splice(random.below(words.length), 1)[0] ?? '');
    chosen.push({ words: picked, id: ids[row] ?? '' });
  }
  return chosen;
}

async function shareFound(wanted: KnownItemQuery[], search: (number: number) => Promise<string[]>): Promise<string> {
  let found = 0;
  for (const [number, { id }] of wanted.entries()) if ((await search(number)).includes(id)) found += 1;
  return `${((100 * found) / wanted.length).toFixed(0)} %`;
}

async function openTable(uri: string): Promise<Table> {
  const connection = await connect(uri);
  const [name = ''] = await connection.tableNames();
  const table = await connection.openTable(name);
  connection.close();
  return table;
}

async function searchBare(table: Table, words: readonly string[]): Promise<string[]> {
  const query = table.query().fullTextSearch(new MatchQuery(words.join(' '), 'text'));
  const rows = (await query.select(['passage_id', '_score']).limit(limit).toArray()) as { passage_id: string }[];
  return rows.map(({ passage_id: id }) => id);
}
