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
import type { EmbeddingCall, EmbeddingCalls, EmbeddingWorkerData } from './embedding-protocol.ts';
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
  const { tokensPerTextMax, threads, restartDelayMs, restartDelayMsMax } = embeddingLimits;
  const workerData: EmbeddingWorkerData = { directory, tokensPerTextMax, threads };
  const start = () => new Worker(new URL('./embedding-worker.ts', import.meta.url), { workerData });
  const worker = new RestartingWorker({ start, restartDelayMs, restartDelayMsMax });
  await worker.open();
  return new TransformersEmbeddingModel({ worker, directory, dimensions: readDimensions(directory) });
}

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

  async #embedWindow(texts: string[], request: EmbedRequest): Promise<Float32Array[]> {
    const cut = texts.map((text) => text.slice(0, embeddingLimits.charactersPerTextMax));
    const tokenised = await this.#call(request, 'tokenise', cut);
    const lengths = tokenised.map((tokens) => tokens.length);
    const vectors: Float32Array[] = new Array(texts.length);
    for (const batch of planBatches(lengths, embeddingLimits.tokensPerBatchMax)) {
      const values = await this.#call(
        request,
        'encode',
        batch.map((index) => tokenised[index] ?? []),
      );
      batch.forEach((index, row) => {
        vectors[index] = values.slice(row * this.dimensions, (row + 1) * this.dimensions);
      });
    }
    return vectors;
  }

  /** Each call takes its own turn, so that a query waits for one batch and not for a whole document. */
  #call<Call extends EmbeddingCall>(
    { priority, signal }: EmbedRequest,
    call: Call,
    input: EmbeddingCalls[Call]['input'],
  ): Promise<EmbeddingCalls[Call]['output']> {
    return this.#turns.run({ priority, signal }, () => this.#worker.call(call, input));
  }
}

function readDimensions(directory: string): number {
  const config = JSON.parse(readFileSync(join(directory, 'config.json'), 'utf8')) as { hidden_size?: unknown };
  const { hidden_size: dimensions } = config;
  if (typeof dimensions !== 'number')
    throw new ModelUnavailableError(`config.json in ${directory} has no hidden_size.`);
  return dimensions;
}
