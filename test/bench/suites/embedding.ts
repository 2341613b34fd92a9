import { join } from 'node:path';
import { AutoTokenizer, env } from '@huggingface/transformers';
import { openTransformersEmbeddingModel, type TransformersEmbeddingModel } from '@footnote/models-transformers';
import { generateDocument } from '../generator/generated-document.ts';
import { durationOf, repeat } from '../method/contestant.ts';
import { ownCpuMs } from '../method/cpu-time.ts';
import type { Comparison, ComparisonResult, Contestant } from '../method/experiment.ts';
import type { BenchContext } from '../setup/bench-context.ts';
import { versionOf } from '../setup/versions.ts';
import type { Suite } from './suite.ts';

const seed = 17;
const textsPerTurn = 64;
/** Different texts in a turn, until they come round again. */
const turnsOfTexts = 4;
/** What the model makes one batch of, however long the texts are. */
const textsPerSmallBatch = 8;
const queriesPerTurn = 20;
const tokensPerTextMax = 256;
/** Texts of one length fill a batch without a gap: what the model can do when batching costs nothing. */
const fullTexts = 32;
const fullTextTokens = 128;
/** A frequent word is one token; the model adds one at each end. */
const fullText = 'the '.repeat(fullTextTokens - 2).trim();

export const embedding: Suite = {
  name: 'embedding',
  about:
    'Embedding passages in batches of similar length, against batches in the order of arrival, one text at a time, and full batches without any padding. A query, against a bare HTTP echo.',
  async run(context) {
    const directory = join(context.modelsDirectory, 'all-MiniLM-L6-v2');
    const model = await openTransformersEmbeddingModel({ directory });
    try {
      const texts = await generateTexts(directory);
      const comparisons = [
        ...(await comparePassages(context, model, texts)),
        ...(await compareQueries(context, model)),
      ];
      return { comparisons, figures: null };
    } finally {
      await model.close();
    }
  },
};

interface TurnTexts {
  texts: string[];
  tokens: number;
}

async function comparePassages(
  context: BenchContext,
  model: TransformersEmbeddingModel,
  turns: TurnTexts[],
): Promise<ComparisonResult[]> {
  const embed = (texts: string[]) => model.embed({ texts, priority: 'passage' });
  const pick = (turn: number) => turns[turn % turns.length] ?? { texts: [], tokens: 0 };
  const inBatchesOf = (size: number) => async (texts: string[]) => {
    for (let start = 0; start < texts.length; start += size) await embed(texts.slice(start, start + size));
  };
  const full = { texts: Array.from({ length: fullTexts }, () => fullText), tokens: fullTexts * fullTextTokens };
  const tokensPerText = Math.round(turns.reduce((sum, { tokens }) => sum + tokens, 0) / turns.length / textsPerTurn);
  const comparison = (baseline: string, facts: Comparison['facts']) => ({
    baseline,
    ours: 'sorted batches',
    operation: '1,000 tokens',
    facts,
  });
  return context.compare({
    rounds: 15,
    contestants: [
      perThousandTokens('batches of 8 as they arrive', pick, inBatchesOf(textsPerSmallBatch)),
      perThousandTokens('one text at a time', pick, inBatchesOf(1)),
      perThousandTokens('full batches, no padding', () => full, embed),
      perThousandTokens('sorted batches', pick, embed),
    ],
    comparisons: [
      comparison('batches of 8 as they arrive', ({ p50Ms }) => ({
        'tokens a second': (1e6 / p50Ms).toFixed(0),
        texts: `${textsPerTurn} of ${tokensPerText} tokens`,
        model: model.id,
        engine: versionOf('onnxruntime-node'),
      })),
      comparison('one text at a time', () => ({ texts: `${textsPerTurn} of ${tokensPerText} tokens` })),
      comparison('full batches, no padding', () => ({ baseline: `${fullTextTokens} tokens each` })),
    ],
  });
}

async function compareQueries(context: BenchContext, model: TransformersEmbeddingModel): Promise<ComparisonResult[]> {
  const queries = Array.from({ length: 500 }, (_, number) => generateDocument(seed, number).title);
  const embedQuery = async (number: number) =>
    model.embed({ texts: [queries[number % queries.length] ?? ''], priority: 'query' });
  const echo = async () => (await fetch(context.echo.urlOf(100))).text();
  return context.compare({
    rounds: 25,
    contestants: [
      repeat({ name: 'bare HTTP echo', times: queriesPerTurn }, echo),
      repeat({ name: 'embedding a query', times: queriesPerTurn }, embedQuery),
    ],
    comparisons: [
      { baseline: 'bare HTTP echo', ours: 'embedding a query', operation: 'query', facts: () => ({ model: model.id }) },
    ],
  });
}

/** Times are of 1,000 tokens that belong to a text, padding excluded, so that turns of different texts can be compared. */
function perThousandTokens(
  name: string,
  pick: (turn: number) => TurnTexts,
  embed: (texts: string[]) => Promise<unknown>,
): Contestant {
  return {
    async run(turn) {
      const { texts, tokens } = pick(turn);
      const thousands = tokens / 1_000;
      const elapsedMs = await durationOf(() => embed(texts));
      return { series: { [name]: [elapsedMs / thousands] }, operations: thousands };
    },
    cpuMs: ownCpuMs,
  };
}

/** Paragraphs of generated documents under their headings, as ingestion embeds them. */
async function generateTexts(modelDirectory: string): Promise<TurnTexts[]> {
  env.allowRemoteModels = false;
  const tokenizer = await AutoTokenizer.from_pretrained(modelDirectory, { local_files_only: true });
  const texts: string[] = [];
  for (let number = 0; texts.length < turnsOfTexts * textsPerTurn; number += 1) {
    const { title, sections } = generateDocument(seed, number);
    for (const { heading, paragraphs } of sections) {
      texts.push(...paragraphs.map((sentences) => `${title} > ${heading}: ${sentences.join(' ')}`));
    }
  }
  const countTokens = (text: string) => Math.min(tokenizer.encode(text).length, tokensPerTextMax);
  return Array.from({ length: turnsOfTexts }, (_, turn) => {
    const chosen = texts.slice(turn * textsPerTurn, (turn + 1) * textsPerTurn);
    return { texts: chosen, tokens: chosen.reduce((sum, text) => sum + countTokens(text), 0) };
  });
}
