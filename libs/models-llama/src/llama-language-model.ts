import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  LanguageModel,
  ModelUnavailableError,
  type Completion,
  type CompletionRequest,
  type ComponentHealth,
  type HasHealth,
} from '@footnote/core';
import { LlamaChild } from './llama-child.ts';
import { largeLlamaLimits, llamaLimits, type LlamaLimits } from './llama-limits.ts';
import { RestartPause } from './restart-pause.ts';
import { settleOnAbort } from './settle-on-abort.ts';

export interface LlamaLanguageModelOptions {
  modelPath: string;
  /** Which limits hold: a large model may read more, take longer and use more of the processor. */
  size?: 'small' | 'large';
}

/**
 * A model from one GGUF file, run on the CPU in a process of its own, because a fault in native code would take
 * the service down with it. The process starts with the first request, or with `warm()`.
 *
 * @throws ModelUnavailableError when there is no such file.
 */
export function openLlamaLanguageModel({ modelPath, size = 'small' }: LlamaLanguageModelOptions): LlamaLanguageModel {
  if (!existsSync(modelPath)) throw new ModelUnavailableError(`The language model lacks the file ${modelPath}.`);
  return new LlamaLanguageModel(modelPath, size === 'small' ? llamaLimits : largeLlamaLimits);
}

/** Answers one request at a time. */
export class LlamaLanguageModel extends LanguageModel implements HasHealth {
  override readonly id: string;
  override readonly place = 'local';
  readonly #modelPath: string;
  readonly #limits: LlamaLimits;
  readonly #pause: RestartPause;
  #child: LlamaChild | null = null;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #requestsOpen = 0;
  #isClosed = false;

  constructor(modelPath: string, limits: LlamaLimits) {
    super();
    this.#modelPath = modelPath;
    this.#limits = limits;
    this.#pause = new RestartPause(limits);
    this.id = basename(modelPath, '.gguf');
  }

  /** Of the process that runs now; for the operator. */
  get processId(): number | undefined {
    return this.#child?.isAlive ? this.#child.processId : undefined;
  }

  override complete(request: CompletionRequest): Promise<Completion> {
    if (this.#requestsOpen > this.#limits.requestsWaitingMax) {
      return Promise.reject(new ModelUnavailableError('The language model is busy.'));
    }
    const deadline = AbortSignal.timeout(this.#limits.requestMsMax);
    const signal = AbortSignal.any([request.signal, deadline]);
    const turn = this.#takeTurn(() => this.#ask({ ...request, signal }));
    return settleOnAbort(turn, signal, () =>
      request.signal.aborted
        ? request.signal.reason
        : new ModelUnavailableError(`The language model took over ${this.#limits.requestMsMax} ms.`),
    );
  }

  /** Starts the process ahead of the first request. @throws ModelUnavailableError */
  async warm(): Promise<void> {
    await this.#start();
  }

  async health(): Promise<ComponentHealth> {
    const problem = this.#pause.problem;
    if (problem !== null) return { status: 'degraded', detail: problem };
    return { status: 'ready', detail: this.#child ? 'loaded' : 'loads with the first request' };
  }

  /** Ends the process; whoever still waits gets ModelUnavailableError. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#child?.kill();
    await this.#lastTurn;
  }

  /** The next turn begins when the process is free, which after an abort is later than when its caller is told. */
  #takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#requestsOpen += 1;
    const turn = this.#lastTurn.then(work).finally(() => (this.#requestsOpen -= 1));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async #ask(request: CompletionRequest): Promise<Completion> {
    request.signal.throwIfAborted();
    const child = await this.#start();
    request.signal.throwIfAborted();
    const completion = await child.complete(request);
    this.#pause.clear();
    return completion;
  }

  async #start(): Promise<LlamaChild> {
    if (this.#isClosed) throw new ModelUnavailableError('The language model is closed.');
    if (!this.#child?.isAlive) {
      this.#pause.check();
      const handleEnd = (reason: Error) => this.#pause.extend(reason);
      this.#child = new LlamaChild({ modelPath: this.#modelPath, limits: this.#limits, handleEnd });
    }
    const child = this.#child;
    await child.ready;
    return child;
  }
}
