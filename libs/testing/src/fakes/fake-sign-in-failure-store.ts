import { SignInFailureStore, type SignInFailures } from '@footnote/core';

export class FakeSignInFailureStore extends SignInFailureStore {
  readonly #failures = new Map<string, SignInFailures>();

  override async find(nameHash: string): Promise<SignInFailures | null> {
    return structuredClone(this.#failures.get(nameHash) ?? null);
  }

  override async add(nameHash: string, { now, since }: { now: Date; since: Date }): Promise<SignInFailures> {
    const before = this.#failures.get(nameHash);
    const isForgotten = before === undefined || before.lastFailedAt < since;
    const failures = { count: isForgotten ? 1 : before.count + 1, lastFailedAt: now };
    this.#failures.set(nameHash, failures);
    return structuredClone(failures);
  }

  override async clear(nameHash: string): Promise<void> {
    this.#failures.delete(nameHash);
  }
}
