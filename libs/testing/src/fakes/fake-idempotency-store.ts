import { IdempotencyStore, type Clock, type IdempotentReply } from '@footnote/core';
import { FakeClock } from './fake-clock.ts';

const claimLifetimeMs = 24 * 60 * 60 * 1000;
const workMsMax = 2 * 60 * 1000;

interface Claim extends IdempotentReply {
  claimedAtMs: number;
}

export class FakeIdempotencyStore extends IdempotencyStore {
  readonly #claims = new Map<string, Claim>();
  readonly #clock: Clock;

  constructor(clock: Clock = new FakeClock()) {
    super();
    this.#clock = clock;
  }

  override async claim(owner: string, key: string, requestHash: string): Promise<IdempotentReply | null> {
    const nowMs = this.#clock.now().getTime();
    const found = this.#claims.get(keyOf(owner, key));
    const lifetimeMs = found?.reply === null ? workMsMax : claimLifetimeMs;
    if (found && nowMs - found.claimedAtMs < lifetimeMs) {
      return structuredClone({ requestHash: found.requestHash, reply: found.reply });
    }
    this.#claims.set(keyOf(owner, key), { requestHash, reply: null, claimedAtMs: nowMs });
    return null;
  }

  override async complete(owner: string, key: string, reply: { status: number; body: unknown }): Promise<void> {
    const claim = this.#claims.get(keyOf(owner, key));
    if (claim) this.#claims.set(keyOf(owner, key), { ...claim, reply: structuredClone(reply) });
  }

  override async release(owner: string, key: string): Promise<void> {
    this.#claims.delete(keyOf(owner, key));
  }

  override async deleteOf(owner: string): Promise<number> {
    const own = [...this.#claims.keys()].filter((key) => (JSON.parse(key) as string[])[0] === owner);
    for (const key of own) this.#claims.delete(key);
    return own.length;
  }
}

function keyOf(owner: string, key: string): string {
  return JSON.stringify([owner, key]);
}
