/**
 * Measures when two questions count as one (`sameQuestionMin` in libs/core/src/review/question-matcher.ts):
 *
 *     node models/recipes/fit-question-likeness.ts CORPUS.jsonl QUERIES.jsonl
 *
 * A row of CORPUS is `{ "thread", "title" }`, one of QUERIES `{ "thread", "text" }`: people's own words for the title of that
 * thread. Every second thread is taken as approved, then the others, and all queries are put to them. Prints, for a row of
 * thresholds and for the rule as it is built, how many matches are right (precision) and how many of the possible ones are
 * found (recall).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dotProduct, likenessMin, statesTheSame } from '@footnote/core';
import { openTransformersEmbeddingModel } from '@footnote/models-transformers';

interface Match {
  isRight: boolean;
  likeness: number;
  /** What the rule demands of this pair. */
  min: number;
}

const modelDirectory = fileURLToPath(new URL('../all-MiniLM-L6-v2', import.meta.url));
const thresholds = [0.6, 0.65, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.85, 0.9];
const embedSlice = 256;

type Model = Awaited<ReturnType<typeof openTransformersEmbeddingModel>>;

function readRows<Row>(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

async function embedAll(model: Model, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let start = 0; start < texts.length; start += embedSlice)
    vectors.push(...(await model.embed({ texts: texts.slice(start, start + embedSlice), priority: 'query' })));
  return vectors;
}

async function measure(corpusFile: string, queriesFile: string): Promise<void> {
  const titles = new Map(readRows<{ thread: string; title: string }>(corpusFile).map((row) => [row.thread, row.title]));
  const queries = readRows<{ thread: string; text: string }>(queriesFile);
  const model = await openTransformersEmbeddingModel({ directory: modelDirectory });
  const queryVectors = await embedAll(
    model,
    queries.map(({ text }) => text),
  );
  const titleVectors = await embedAll(model, [...titles.values()]);
  await model.close();
  const matches: Match[] = [];
  let possible = 0;
  for (const half of [0, 1]) {
    const approved = [...titles].map(([thread, title], index) => ({
      thread,
      title,
      vector: titleVectors[index],
      index,
    }));
    const here = approved.filter(({ index }) => index % 2 === half);
    for (const [position, { thread, text }] of queries.entries()) {
      const asked = queryVectors[position];
      possible += Number(here.some((candidate) => candidate.thread === thread));
      const scored = here
        .filter(({ title }) => statesTheSame(text, title))
        .map(({ thread: own, title, vector }) => ({
          isRight: own === thread,
          likeness: asked && vector ? dotProduct(asked, vector) : 0,
          min: likenessMin(text, title),
        }));
      const best = scored.sort((a, b) => b.likeness - a.likeness)[0];
      if (best !== undefined) matches.push(best);
    }
  }
  for (const threshold of thresholds)
    report(
      `${threshold}`,
      matches.filter(({ likeness }) => likeness >= threshold),
    );
  report(
    'as built',
    matches.filter(({ likeness, min }) => likeness >= min),
  );

  function report(name: string, over: readonly Match[]): void {
    const right = over.filter(({ isRight }) => isRight).length;
    const [precision, recall] = [right / over.length, right / possible].map((share) => `${(100 * share).toFixed(1)} %`);
    process.stdout.write(`${name}: precision ${precision}, recall ${recall}, ${over.length} matches\n`);
  }
}

const [corpusFile, queriesFile] = process.argv.slice(2);
if (corpusFile === undefined || queriesFile === undefined) {
  process.stderr.write('Usage: node models/recipes/fit-question-likeness.ts CORPUS.jsonl QUERIES.jsonl\n');
  process.exitCode = 2;
} else {
  await measure(corpusFile, queriesFile);
}
