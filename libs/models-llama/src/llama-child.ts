import { fork, type ChildProcess } from 'node:child_process';
import { ModelUnavailableError, type Completion, type CompletionRequest } from '@footnote/core';
import type { LlamaLimits } from './llama-limits.ts';
import type { LlamaProcessConfig, LlamaReply, LlamaRequest } from './llama-protocol.ts';

interface PendingReply {
  resolve: (completion: Completion) => void;
  reject: (reason: Error) => void;
}

interface LlamaChildOptions {
  modelPath: string;
  limits: LlamaLimits;
  /** Called once, when the process has ended for whatever reason. */
  handleEnd: (reason: ModelUnavailableError) => void;
}

/** One life of the model's process: from its start to its end, after which every request fails. */
export class LlamaChild {
  /** Resolves when the model is loaded. @throws ModelUnavailableError when it does not load. */
  readonly ready: Promise<void>;
  readonly #process: ChildProcess;
  readonly #loaded = Promise.withResolvers<void>();
  readonly #pending = new Map<number, PendingReply>();
  readonly #handleEnd: (reason: ModelUnavailableError) => void;
  readonly #loadDeadline: NodeJS.Timeout;
  readonly #limits: LlamaLimits;
  #isAlive = true;
  #lastId = 0;

  constructor({ modelPath, limits, handleEnd }: LlamaChildOptions) {
    this.#limits = limits;
    this.#handleEnd = handleEnd;
    this.ready = this.#loaded.promise;
    this.#process = startProcess(modelPath, limits);
    this.#process.on('message', (reply: LlamaReply) => this.#receive(reply));
    this.#process.once('error', (error) => this.#end(`The language model's process failed: ${error.message}`));
    this.#process.once('exit', (code, signal) => this.#end(`The language model's process ended (${signal ?? code}).`));
    this.#loadDeadline = setTimeout(
      () => this.#end(`The language model did not load within ${limits.loadMsMax} ms.`),
      limits.loadMsMax,
    );
  }

  get processId(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Settles when the process is free again, also after an abort. */
  complete({ instructions, prompt, tokensMax, signal }: CompletionRequest): Promise<Completion> {
    const id = (this.#lastId += 1);
    let hangs: NodeJS.Timeout | undefined;
    const handleAbort = () => {
      this.#send({ kind: 'abort', id });
      hangs = setTimeout(() => this.#end('The language model did not stop when told.'), this.#limits.abortMsMax);
    };
    const reply = new Promise<Completion>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ kind: 'complete', id, instructions, prompt, tokensMax });
      signal.addEventListener('abort', handleAbort, { once: true });
    });
    return reply.finally(() => {
      clearTimeout(hangs);
      signal.removeEventListener('abort', handleAbort);
    });
  }

  kill(): void {
    this.#end('The language model was stopped.');
  }

  #receive(reply: LlamaReply): void {
    if (reply.kind === 'ready') {
      clearTimeout(this.#loadDeadline);
      this.#loaded.resolve();
    } else if (reply.kind === 'not-loaded') {
      this.#end(`The language model does not load: ${reply.reason}`);
    } else {
      this.#settle(reply);
    }
  }

  #settle(reply: Extract<LlamaReply, { id: number }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'done') pending?.resolve(reply.completion);
    else pending?.reject(new ModelUnavailableError(reply.reason));
  }

  #send(request: LlamaRequest): void {
    this.#process.send(request, (error) => {
      if (error) this.#end(`The language model's process cannot be reached: ${error.message}`);
    });
  }

  #end(reason: string): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    clearTimeout(this.#loadDeadline);
    this.#process.kill('SIGKILL');
    const error = new ModelUnavailableError(reason);
    this.#handleEnd(error);
    this.#loaded.reject(error);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

function startProcess(modelPath: string, limits: LlamaLimits): ChildProcess {
  const { contextTokens, templateTokensMax, threads } = limits;
  const config: LlamaProcessConfig = { modelPath, contextTokens, templateTokensMax, threads };
  return fork(new URL('./llama-process.ts', import.meta.url), [JSON.stringify(config)], {
    // Nothing of the service's environment: it may hold secrets, and the process needs none of it.
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${limits.heapMegabytesMax}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
