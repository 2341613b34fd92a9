import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProfileFile } from './model-manifest.ts';
import { modelSourceLimits, type ModelSourceLimits } from './model-source.limits.ts';
import { ContentRefusedError, receiveVerified, type ReceivedContent, type ReceiveOptions } from './receive-verified.ts';

type HubLocation = NonNullable<ProfileFile['hub']>;

/** The hub does not give this file, and trying again will not help. */
export class HubRefusalError extends Error {
  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.name = 'HubRefusalError';
  }
}

/** Files of a model hub that speaks Hugging Face's `/<repository>/resolve/<revision>/<file>`. */
export class HubSource {
  readonly #baseUrl: string;
  readonly #limits: ModelSourceLimits;

  constructor(baseUrl: string, limits: ModelSourceLimits = modelSourceLimits) {
    this.#baseUrl = baseUrl;
    this.#limits = limits;
  }

  /** Whether anything that looks like the hub answers soon; asked once before many files. */
  async answers(location: HubLocation): Promise<boolean> {
    const signal = AbortSignal.timeout(this.#limits.probeMsMax);
    try {
      const response = await fetch(this.#urlOf(location), { method: 'HEAD', redirect: 'manual', signal });
      return response.status < 400;
    } catch {
      // Any failure to connect means the same here: use a mirror.
      return false;
    }
  }

  /**
   * Downloads into the target, going on where a broken download ended, also one of an earlier run.
   * @throws HubRefusalError, ContentRefusedError, or the last error of the connection
   */
  async download(location: HubLocation, options: Omit<ReceiveOptions, 'append'>): Promise<ReceivedContent> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(this.#urlOf(location), options);
      } catch (error) {
        const final = error instanceof HubRefusalError || error instanceof ContentRefusedError;
        if (final || attempt >= this.#limits.attemptsMax) throw error;
        await pause(this.#limits.firstPauseMs * 4 ** (attempt - 1));
      }
    }
  }

  async #attempt(url: string, options: Omit<ReceiveOptions, 'append'>): Promise<ReceivedContent> {
    const have = await sizeOf(`${options.target}.part`);
    const watch = new StallWatch(this.#limits);
    try {
      const headers: Record<string, string> = have > 0 ? { range: `bytes=${have}-` } : {};
      const response = await fetch(url, { headers, signal: watch.signal });
      const append = response.status === 206 && startOfRange(response) === have;
      // 416: the part is as long as the file or longer; only a fresh start can tell.
      if (response.status === 416) return await receiveVerified(await this.#restart(url, watch), options);
      if (!response.ok || response.body === null || (response.status === 206 && !append)) {
        throw response.status >= 500
          ? new Error(`${url} answered ${response.status}`)
          : new HubRefusalError(url, response.status);
      }
      refuseDeclaredSize(response, options, append ? have : 0);
      return await receiveVerified(watch.follow(response.body), { ...options, append });
    } finally {
      watch.end();
    }
  }

  async #restart(url: string, watch: StallWatch): Promise<AsyncIterable<Uint8Array>> {
    const response = await fetch(url, { signal: watch.signal });
    if (!response.ok || response.body === null) throw new HubRefusalError(url, response.status);
    return watch.follow(response.body);
  }

  #urlOf({ repository, revision, file }: HubLocation): string {
    return `${this.#baseUrl}/${repository}/resolve/${revision}/${file}`;
  }
}

/** Aborts a request whose answer does not begin, or whose bytes stop coming. */
class StallWatch {
  readonly #controller = new AbortController();
  readonly #limits: ModelSourceLimits;
  #timer: NodeJS.Timeout;

  constructor(limits: ModelSourceLimits) {
    this.#limits = limits;
    this.#timer = this.#start(limits.responseMsMax);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  async *follow(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.end();
      this.#timer = this.#start(this.#limits.idleMsMax);
      yield chunk;
    }
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(milliseconds: number): NodeJS.Timeout {
    const reason = new Error(`nothing came for ${milliseconds} ms`);
    return setTimeout(() => this.#controller.abort(reason), milliseconds);
  }
}

/** Refuses before the first byte when the hub itself announces another size. */
function refuseDeclaredSize(response: Response, { target, expected }: ReceiveOptions, have: number): void {
  const declared = Number(response.headers.get('content-length') ?? NaN) + have;
  const encoded = response.headers.get('content-encoding') !== null;
  if (encoded || !Number.isFinite(declared)) return;
  const wrong = expected.bytes === null ? declared > expected.bytesMax : declared !== expected.bytes;
  if (!wrong) return;
  const wanted = expected.bytes ?? `at most ${expected.bytesMax}`;
  throw new ContentRefusedError(target, `the hub offers ${declared} bytes, expected are ${wanted}`);
}

function startOfRange(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? NaN);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
