import type { Worker } from 'node:worker_threads';
import { ModelUnavailableError, type ComponentHealth } from '@footnote/core';
import type { EmbeddingCall, EmbeddingCalls, WorkerReply, WorkerRequest } from './embedding-protocol.ts';

interface RestartingWorkerOptions {
  start: () => Worker;
  /** Doubled with every start that fails in a row, up to the maximum. */
  restartDelayMs: number;
  restartDelayMsMax: number;
}

interface PendingCall {
  resolve: (output: unknown) => void;
  reject: (reason: ModelUnavailableError) => void;
}

/** Asks a worker thread and waits for its answers. When the thread dies, its calls fail and it is started again. */
export class RestartingWorker {
  readonly #options: RestartingWorkerOptions;
  readonly #pending = new Map<number, PendingCall>();
  #worker: Worker | null = null;
  #isReady = false;
  #isClosed = false;
  #problem = 'The model is loading.';
  #startsFailed = 0;
  #lastId = 0;
  #restart: NodeJS.Timeout | undefined;

  constructor(options: RestartingWorkerOptions) {
    this.#options = options;
  }

  /** Resolves once the model is loaded. @throws ModelUnavailableError when the first start fails; then it stays closed. */
  async open(): Promise<void> {
    try {
      await this.#start();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** @throws ModelUnavailableError when the thread is down, goes down meanwhile, or reports a failure. */
  call<Call extends EmbeddingCall>(
    call: Call,
    input: EmbeddingCalls[Call]['input'],
  ): Promise<EmbeddingCalls[Call]['output']> {
    const worker = this.#worker;
    if (!worker || !this.#isReady) return Promise.reject(new ModelUnavailableError(this.#problem));
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: (output) => resolve(output as EmbeddingCalls[Call]['output']), reject });
      worker.postMessage({ id, call, input } satisfies WorkerRequest);
    });
  }

  health(): ComponentHealth {
    return this.#isReady ? { status: 'ready', detail: 'loaded' } : { status: 'down', detail: this.#problem };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#restart);
    await this.#worker?.terminate();
  }

  #start(): Promise<void> {
    const worker = this.#options.start();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.on('message', (reply: WorkerReply) => {
        if (reply.kind !== 'ready') return this.#settle(reply);
        this.#isReady = true;
        resolve();
      });
      const handleEnd = (reason: string, cause?: unknown) => {
        const error = new ModelUnavailableError(reason, { cause });
        if (this.#worker === worker) this.#fail(error);
        reject(error);
      };
      worker.once('error', (error) => handleEnd(`The embedding model stopped: ${describe(error)}`, error));
      worker.once('exit', (code) => handleEnd(`The embedding model's thread ended with code ${code}.`));
    });
  }

  #settle(reply: Exclude<WorkerReply, { kind: 'ready' }>): void {
    const call = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'failed') return call?.reject(new ModelUnavailableError(reply.reason));
    this.#startsFailed = 0;
    call?.resolve(reply.output);
  }

  #fail(error: ModelUnavailableError): void {
    this.#worker = null;
    this.#isReady = false;
    this.#problem = `${error.message} It is being started again.`;
    for (const call of this.#pending.values()) call.reject(error);
    this.#pending.clear();
    if (this.#isClosed) return;
    const { restartDelayMs, restartDelayMsMax } = this.#options;
    const delay = Math.min(restartDelayMs * 2 ** this.#startsFailed, restartDelayMsMax);
    this.#startsFailed += 1;
    // A start that fails reports itself through #fail, which plans the next one.
    this.#restart = setTimeout(() => void this.#start().catch(() => undefined), delay).unref();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
