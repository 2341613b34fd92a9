import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  EmbeddingModel,
  ModelUnavailableError,
  type ComponentHealth,
  type EmbedRequest,
  type HasHealth,
} from '@footnote/core';
import { embeddingLimits } from './embedding-limits.ts';
import type { EmbeddingWorkerData } from './embedding-protocol.ts';
import { planBatches } from './plan-batches.ts';
import { RestartingWorker } from './restarting-worker.ts';
import { TurnQueue } from './turn-queue.ts';

const filesNeeded = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_int8.onnx'];

/**
 * Loads a sentence encoder with int8 arithmetic from a directory laid out as on the Hugging Face hub.
 *
 * @throws ModelUnavailableError naming the files that are missing, or saying why the model does not load.
 */
export async function openTransformersEmbeddingModel({
  directory,
}: {
  directory: string;
}): Promise<TransformersEmbeddingModel> {
  const missing = filesNeeded.filter((file) => !existsSync(join(directory, file)));
  if (missing.length > 0) {
    throw new ModelUnavailableError(`The embedding model lacks ${missing.join(', ')} in ${directory}.`);
  }
  const dimensions = readDimensions(directory);
  const { tokensPerTextMax, threads, restartDelayMs, restartDelayMsMax } = embeddingLimits;
  const workerData: EmbeddingWorkerData = { directory, tokensPerTextMax, threads };
  const start = () => new Worker(new URL('./embedding-worker.ts', import.meta.url), { workerData });
  const worker = new RestartingWorker({ start, restartDelayMs, restartDelayMsMax });
  await worker.open();
  return new TransformersEmbeddingModel({ worker, directory, dimensions });
}

type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

interface TransformersEmbeddingModelOptions {
  worker: RestartingWorker;
  directory: string;
  dimensions: number;
}

/** Mean-pooled unit vectors from transformers.js, computed in a worker thread so that the event loop stays free. */
export class TransformersEmbeddingModel extends EmbeddingModel implements HasHealth {
  override readonly id: string;
  override readonly dimensions: number;
  readonly #worker: RestartingWorker;
  readonly #turns = new TurnQueue(embeddingLimits.callsWaitingMax);

  constructor({ worker, directory, dimensions }: TransformersEmbeddingModelOptions) {
    super();
    this.#worker = worker;
    this.dimensions = dimensions;
    // The number goes up when pooling or the file's making changes, so that vectors never mix.
    this.id = `${basename(directory)}-int8-1`;
  }

  override async embed(request: EmbedRequest): Promise<Float32Array[]> {
    request.signal?.throwIfAborted();
    const vectors: Float32Array[] = [];
    for (let start = 0; start < request.texts.length; start += embeddingLimits.textsPerWindow) {
      const texts = request.texts.slice(start, start + embeddingLimits.textsPerWindow);
      vectors.push(...(await this.#embedWindow(texts, request)));
    }
    return vectors;
  }

  async health(): Promise<ComponentHealth> {
    return this.#worker.health();
  }

  /** Ends the thread; whoever still waits gets ModelUnavailableError. */
  close(): Promise<void> {
    return this.#worker.close();
  }

  /** A passage takes a turn for each batch. A query takes one for everything: it is short, and would wait for each. */
  #embedWindow(texts: string[], { priority, signal }: EmbedRequest): Promise<Float32Array[]> {
    if (priority === 'passage') return this.#embedBatches(texts, (work) => this.#turns.run({ priority, signal }, work));
    return this.#turns.run({ priority, signal }, () =>
      this.#embedBatches(texts, (work) => {
        signal?.throwIfAborted();
        return work();
      }),
    );
  }

  async #embedBatches(texts: string[], takeTurn: TakeTurn): Promise<Float32Array[]> {
    const { charactersPerTextMax, tokensPerBatchMax } = embeddingLimits;
    const cut = texts.map((text) => text.slice(0, charactersPerTextMax));
    const tokenised = await takeTurn(() => this.#worker.call('tokenise', cut));
    const lengths = tokenised.map((tokens) => tokens.length);
    const vectors: Float32Array[] = [];
    for (const batch of planBatches(lengths, tokensPerBatchMax)) {
      const sequences = batch.map((index) => tokenised[index] ?? []);
      const values = await takeTurn(() => this.#worker.call('encode', sequences));
      batch.forEach((index, row) => {
        vectors[index] = values.slice(row * this.dimensions, (row + 1) * this.dimensions);
      });
    }
    return vectors;
  }
}

function readDimensions(directory: string): number {
  const config = JSON.parse(readFileSync(join(directory, 'config.json'), 'utf8')) as { hidden_size?: unknown };
  const { hidden_size: dimensions } = config;
  if (typeof dimensions !== 'number') throw new ModelUnavailableError('The config.json lacks hidden_size.');
  return dimensions;
}
