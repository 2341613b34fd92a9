import {
  LanguageModel,
  ModelUnavailableError,
  type Completion,
  type CompletionRequest,
  type ComponentHealth,
  type HasHealth,
} from '@footnote/core';
import { createBoundedFetch } from './bounded-fetch.ts';
import { createCallPolicy, type CallPolicy } from './call-policy.ts';
import { createProviderModel, type ProviderModelOptions } from './create-provider-model.ts';
import { FailedAttemptError } from './failed-attempt-error.ts';
import { generateWith, type Generate } from './generate-with.ts';
import { remoteModelLimits, type RemoteModelLimits } from './remote-model.limits.ts';

export interface RemoteLanguageModelOptions extends ProviderModelOptions {
  /** Shorter ones, for tests. */
  limits?: Partial<RemoteModelLimits>;
}

/** A model behind a provider's HTTP API. Nothing is sent before the first request. */
export async function openRemoteLanguageModel({
  limits,
  ...provider
}: RemoteLanguageModelOptions): Promise<RemoteLanguageModel> {
  const bounds = { ...remoteModelLimits, ...limits };
  const model = await createProviderModel(provider, createBoundedFetch(bounds));
  return new RemoteLanguageModel(provider.name, await generateWith(model), bounds);
}

/**
 * Text in, text out, within bounds (docs/decisions/0010). Whatever goes wrong out there becomes `ModelUnavailableError` with
 * a message that holds nothing of prompt, reply and key.
 */
export class RemoteLanguageModel extends LanguageModel implements HasHealth {
  override readonly id: string;
  override readonly place = 'remote';
  readonly #generate: Generate;
  readonly #limits: RemoteModelLimits;
  readonly #policy: CallPolicy;
  #lastOutcome: 'none' | 'answered' | FailedAttemptError = 'none';

  constructor(name: string, generate: Generate, limits: RemoteModelLimits) {
    super();
    this.id = name;
    this.#generate = generate;
    this.#limits = limits;
    this.#policy = createCallPolicy(limits);
  }

  override async complete(request: CompletionRequest): Promise<Completion> {
    request.signal.throwIfAborted();
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(this.#limits.totalMsMax)]);
    try {
      const call = this.#policy.run(() => this.#attempt({ ...request, signal }), signal);
      return await Promise.race([call, rejectOnAbort(signal)]);
    } catch (error) {
      request.signal.throwIfAborted();
      if (signal.aborted) throw (this.#lastOutcome = this.#tookTooLong());
      throw error instanceof ModelUnavailableError ? error : new ModelUnavailableError('The large model failed.');
    }
  }

  /** What became of the last request: asking the provider would cost money. */
  async health(): Promise<ComponentHealth> {
    const outcome = this.#lastOutcome;
    if (outcome instanceof FailedAttemptError) {
      return { status: 'degraded', detail: `${outcome.message} ${outcome.remedy}` };
    }
    return { status: 'ready', detail: outcome === 'none' ? 'not asked yet' : 'answered when last asked' };
  }

  async #attempt(request: CompletionRequest): Promise<Completion> {
    request.signal.throwIfAborted();
    try {
      const completion = await this.#generate(request);
      this.#lastOutcome = 'answered';
      return completion;
    } catch (error) {
      const failure = this.#toFailure(error, request.signal);
      if (failure === null) throw error;
      this.#lastOutcome = failure;
      throw failure;
    }
  }

  /** Null when the caller has gone or the model refused, which are no failures; a caller whose time is up has waited for it. */
  #toFailure(error: unknown, signal: AbortSignal): FailedAttemptError | null {
    if (signal.aborted) return isTimeout(signal.reason) ? this.#tookTooLong() : null;
    if (error instanceof FailedAttemptError) return error;
    if (error instanceof ModelUnavailableError) return null;
    return new FailedAttemptError("The large model's reply is not an answer.", {
      remedy: 'Check that its address speaks the provider’s protocol.',
    });
  }

  #tookTooLong(): FailedAttemptError {
    return new FailedAttemptError('The large model took too long.', {
      remedy: `Answers may take ${this.#limits.totalMsMax} ms at most: see whether it is overloaded.`,
    });
  }
}

function isTimeout(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError';
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
