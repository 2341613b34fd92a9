/**
 * Fits the weights of `judgeEvidence` (libs/core) by logistic regression:
 *
 *     node models/recipes/fit-evidence.ts PAIRS.jsonl [documents]
 *
 * A row is `{ "question", "title", "passage", "answerable" }`. The passages of the answerable rows become one pool of
 * documents, and each of their questions is put to it twice: as it is, and with its own document left out. What is found
 * then is the nearest thing to an answer that is none, which is what the product must tell apart. The features are computed
 * by the product's own code. Prints the weights, and how well they tell held-out questions apart (AUROC).
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  composeText,
  dotProduct,
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

interface PooledPassage {
  retrieved: RetrievedPassage;
  vector: Float32Array;
}

interface Example {
  features: number[];
  label: number;
}

const modelDirectory = fileURLToPath(new URL('../all-MiniLM-L6-v2', import.meta.url));
const documentsDefault = 1_000;
const passagesRead = 5;
const embedSlice = 256;
const heldOutShare = 0.25;
const steps = 6_000;
const learningRate = 1;
const noSignal = new AbortController().signal;

async function readAnswerable(file: string, most: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const pair = JSON.parse(line) as Pair;
    if (pair.answerable) pairs.push(pair);
    if (pairs.length === most) break;
  }
  return pairs;
}

/** A pair's passage as the product would hold it: composed and split as a document of its own. */
function toRetrieved({ title, passage }: Pair, number: number): RetrievedPassage[] {
  const lines = passage.split('\n').filter((line) => line.trim() !== '');
  const { text, blocks } = composeText(lines.map((line) => ({ kind: 'paragraph', text: line.trim() })));
  const document = documentTitled(title, `doc_${number}`);
  return splitPassages({ id: `ver_${number}`, documentId: document.id }, text, blocks).map((split) => ({
    passage: split,
    owner: document,
    document,
    lexical: null,
    semantic: null,
    isLowered: false,
    loweredSentences: [],
    fused: 1,
  }));
}

function documentTitled(title: string, id: string): Document {
  const at = new Date(0);
  return {
    id,
    source: 'fit',
    externalId: id,
    uri: null,
    title,
    titleGiven: true,
    mediaType: 'text/plain',
    status: 'ready',
    problem: null,
    warnings: [],
    currentVersionId: null,
    latestVersionId: id,
    access: { everyone: true, groups: [], users: [] },
    accessInherited: false,
    sensitivity: null,
    modifiedAt: null,
    metadata: {},
    passageCount: 1,
    createdAt: at,
    updatedAt: at,
  };
}

async function embedAll(model: EmbeddingModel, texts: string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let start = 0; start < texts.length; start += embedSlice) {
    vectors.push(...(await model.embed({ texts: texts.slice(start, start + embedSlice), priority: 'passage' })));
  }
  return vectors;
}

async function poolOf(model: EmbeddingModel, pairs: readonly Pair[]): Promise<PooledPassage[]> {
  const retrieved = pairs.flatMap(toRetrieved);
  const texts = retrieved.map(({ document, passage }) => `${document.title}: ${passage.text}`);
  const vectors = await embedAll(model, texts);
  return retrieved.map((found, index) => ({ retrieved: found, vector: vectors[index] ?? new Float32Array() }));
}

/** The passages that semantic search would find, scaled as the product scales them. */
function search(pool: readonly PooledPassage[], asked: Float32Array, leftOut: string | null): RetrievedPassage[] {
  const found = pool
    .filter(({ retrieved }) => retrieved.document.id !== leftOut)
    .map(({ retrieved, vector }) => ({ ...retrieved, semantic: dotProduct(asked, vector) }))
    .sort((a, b) => b.semantic - a.semantic)
    .slice(0, 100);
  const [most, least] = [found[0]?.semantic ?? 0, found.at(-1)?.semantic ?? 0];
  return found.slice(0, passagesRead).map((hit) => ({ ...hit, fused: (hit.semantic - least) / (most - least || 1) }));
}

async function examplesOf(model: EmbeddingModel, pairs: readonly Pair[]): Promise<Example[]> {
  const pool = await poolOf(model, pairs);
  const questions = await embedAll(
    model,
    pairs.map(({ question }) => question),
  );
  const examples: Example[] = [];
  for (const [number, { question }] of pairs.entries()) {
    for (const leftOut of [null, `doc_${number}`]) {
      const passages = search(pool, questions[number] ?? new Float32Array(), leftOut);
      const scored = await scoreSentences(model, { question, passages, signal: noSignal });
      const features = evidenceFeatures(question, scored);
      if (features !== null) examples.push({ features: toList(features), label: leftOut === null ? 1 : 0 });
    }
  }
  return examples;
}

const featureNames = ['sentence', 'passage', 'margin', 'coverage'] as const satisfies (keyof EvidenceFeatures)[];

function toList(features: EvidenceFeatures): number[] {
  return featureNames.map((name) => features[name]);
}

function predict(weights: readonly number[], features: readonly number[]): number {
  const logit = features.reduce((sum, feature, index) => sum + feature * (weights[index + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Batch gradient descent: the problem is convex and has a handful of weights. */
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

/** Chance that a random answerable question scores above a random unanswerable one. */
function areaUnderCurve(weights: readonly number[], examples: readonly Example[]): number {
  const scores = examples.map(({ features, label }) => ({ score: predict(weights, features), label }));
  const positive = scores.filter(({ label }) => label === 1);
  const negative = scores.filter(({ label }) => label === 0);
  const wins = positive.flatMap((a) => negative.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

function report(examples: readonly Example[], names: readonly (keyof EvidenceFeatures)[]): void {
  const positions = names.map((name) => featureNames.indexOf(name));
  const chosen = examples.map(({ features, label }) => ({
    features: positions.map((position) => features[position] ?? 0),
    label,
  }));
  const heldOut = Math.floor(chosen.length * heldOutShare);
  const weights = fit(chosen.slice(heldOut), names.length);
  const auc = areaUnderCurve(weights, chosen.slice(0, heldOut));
  const shown = ['bias', ...names].map((name, index) => `${name} ${weights[index]?.toFixed(2) ?? ''}`).join(', ');
  console.log(`${shown}; held-out AUROC ${auc.toFixed(3)}`);
}

const [file, documents] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node models/recipes/fit-evidence.ts PAIRS.jsonl [documents]');
const model = await openTransformersEmbeddingModel({ directory: modelDirectory });
const examples = await examplesOf(model, await readAnswerable(file, Number(documents ?? documentsDefault)));
await model.close();
report(examples, featureNames);
report(examples, ['sentence', 'coverage']);
report(examples, ['passage', 'margin']);
report(examples, ['coverage']);
