import { AppError, type Subject } from '@footnote/core';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from './unauthenticated.ts';

/** How long what was found out about the caller holds. */
const freshMs = 1_000;
/** How often it is found out while there is nothing to send. */
const idleCheckMs = 2_000;

type Watched = Pick<FastifyRequest, 'subject' | 'subjectNow'>;

/**
 * Sees to it that a reply which takes its time stops when its caller is suspended, signed out or given other groups: he is
 * resolved anew before anything is sent, and by a timer in between.
 */
export class AccessWatch {
  readonly #request: Watched;
  readonly #stopped = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #checkedAt = performance.now();
  #checking: Promise<void> | null = null;

  /** Does the work under a watch. Throws what ended it: the watch's reason before whatever an aborted work says. */
  static async during<Result>(request: Watched, work: (watch: AccessWatch) => Promise<Result>): Promise<Result> {
    const watch = new AccessWatch(request);
    try {
      return await work(watch);
    } catch (error) {
      watch.signal.throwIfAborted();
      throw error;
    } finally {
      watch.stop();
    }
  }

  constructor(request: Watched) {
    this.#request = request;
    this.#timer = setInterval(() => {
      // What it finds is on the signal; a directory that cannot be asked is asked again before anything is sent.
      this.confirm().catch(() => undefined);
    }, idleCheckMs);
  }

  /** Aborts when the reply must end, with the error to end it by. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  /** To be waited for before anything is sent. @throws AppError `unauthenticated`, `access-changed` */
  async confirm(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.#checkedAt < freshMs) return;
    this.#checking ??= this.#check().finally(() => (this.#checking = null));
    await this.#checking;
    this.signal.throwIfAborted();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #check(): Promise<void> {
    const startedAt = performance.now();
    const now = await this.#request.subjectNow();
    if (now === null) this.#stopped.abort(unauthenticated());
    else if (this.#request.subject === null || !isSame(this.#request.subject, now))
      this.#stopped.abort(accessChanged());
    else this.#checkedAt = startedAt;
  }
}

function isSame(given: Subject, now: Subject): boolean {
  return given.id === now.id && isAlike(given.groups, now.groups) && isAlike(given.scopes, now.scopes);
}

function isAlike(given: readonly string[], now: readonly string[]): boolean {
  return given.toSorted().join('\n') === now.toSorted().join('\n');
}

function accessChanged(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'access-changed',
    publicMessage: 'What you may read or do has changed meanwhile, so this was stopped. Ask again.',
  });
}
