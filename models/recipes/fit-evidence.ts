/**
 * Fits the weights of `judgeEvidence` (libs/core) by logistic regression on judged question-passage pairs:
 *
 *     node models/recipes/fit-evidence.ts PAIRS.jsonl [rows]
 *
 * A row is `{ "question", "title", "passage", "answerable" }`. The features are computed by the product's own code, so that
 * what is fitted is what runs. Prints the weights, and how well they tell held-out pairs apart (AUROC).
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  composeText,
  evidenceFeatures,
  scoreSentences,
  splitPassages,
  type Document,
  type EmbeddingModel,
  type EvidenceFeatures,
  type RetrievedPassage,
} from '@footnote/core';
import { openTransformersEmbeddingModel } from '@footnote/models-transformers';

interface Pair {
  question: string;
  title: string;
  passage: string;
  answerable: boolean;
}

interface Example {
  features: number[];
  label: number;
}

const modelDirectory = fileURLToPath(new URL('../all-MiniLM-L6-v2', import.meta.url));
const rowsDefault = 2_000;
const heldOutShare = 0.25;
const steps = 4_000;
const learningRate = 0.5;

async function readPairs(file: string, rowsMax: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    pairs.push(JSON.parse(line) as Pair);
    if (pairs.length === rowsMax) break;
  }
  return pairs;
}

/** The pair as the product would meet it: read, composed and split as a document of its own. */
function toRetrieved({ title, passage }: Pair): RetrievedPassage[] {
  const lines = passage.split('\n').filter((line) => line.trim() !== '');
  const { text, blocks } = composeText(lines.map((line) => ({ kind: 'paragraph', text: line.trim() })));
  const document = documentTitled(title);
  return splitPassages({ id: 'ver_fit', documentId: document.id }, text, blocks).map((split) => ({
    passage: split,
    owner: document,
    document,
    lexical: null,
    semantic: null,
    fused: 1,
  }));
}

function documentTitled(title: string): Document {
  const at = new Date(0);
  return {
    id: 'doc_fit',
    source: 'fit',
    externalId: 'fit',
    uri: null,
    title,
    titleGiven: true,
    mediaType: 'text/plain',
    status: 'ready',
    problem: null,
    currentVersionId: 'ver_fit',
    latestVersionId: 'ver_fit',
    access: { everyone: true, groups: [], users: [] },
    sensitivity: null,
    modifiedAt: null,
    metadata: {},
    passageCount: 1,
    createdAt: at,
    updatedAt: at,
  };
}

async function toFeatures(model: EmbeddingModel, pair: Pair): Promise<EvidenceFeatures | null> {
  const { signal } = new AbortController();
  const [best] = await scoreSentences(model, { question: pair.question, passages: toRetrieved(pair), signal });
  return best === undefined ? null : evidenceFeatures(pair.question, best);
}

function predict(weights: readonly number[], features: readonly number[]): number {
  const logit = features.reduce((sum, feature, index) => sum + feature * (weights[index + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Batch gradient descent: the problem is convex and has three weights. */
function fit(examples: readonly Example[], featureCount: number): number[] {
  const weights = new Array<number>(featureCount + 1).fill(0);
  for (let step = 0; step < steps; step += 1) {
    const gradient = new Array<number>(featureCount + 1).fill(0);
    for (const { features, label } of examples) {
      const error = predict(weights, features) - label;
      [1, ...features].forEach((feature, index) => {
        gradient[index] = (gradient[index] ?? 0) + (error * feature) / examples.length;
      });
    }
    gradient.forEach((slope, index) => {
      weights[index] = (weights[index] ?? 0) - learningRate * slope;
    });
  }
  return weights;
}

/** Chance that a random answerable pair scores above a random unanswerable one. */
function areaUnderCurve(weights: readonly number[], examples: readonly Example[]): number {
  const scores = examples.map(({ features, label }) => ({ score: predict(weights, features), label }));
  const positive = scores.filter(({ label }) => label === 1);
  const negative = scores.filter(({ label }) => label === 0);
  const wins = positive.flatMap((a) => negative.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

function report(name: string, examples: readonly Example[]): void {
  const heldOut = Math.floor(examples.length * heldOutShare);
  const weights = fit(examples.slice(heldOut), examples[0]?.features.length ?? 0);
  const auc = areaUnderCurve(weights, examples.slice(0, heldOut));
  console.log(
    `${name}: bias and weights ${weights.map((weight) => weight.toFixed(2)).join(', ')}; held-out AUROC ${auc.toFixed(3)}`,
  );
}

const [file, rows] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node models/recipes/fit-evidence.ts PAIRS.jsonl [rows]');
const model = await openTransformersEmbeddingModel({ directory: modelDirectory });
const examples: { features: EvidenceFeatures; label: number }[] = [];
for (const pair of await readPairs(file, Number(rows ?? rowsDefault))) {
  const features = await toFeatures(model, pair);
  if (features !== null) examples.push({ features, label: Number(pair.answerable) });
}
await model.close();
report(
  'with meaning (similarity, coverage)',
  examples.map(({ features, label }) => ({ features: [features.similarity ?? 0, features.coverage], label })),
);
report(
  'by words only (coverage)',
  examples.map(({ features, label }) => ({ features: [features.coverage], label })),
);
