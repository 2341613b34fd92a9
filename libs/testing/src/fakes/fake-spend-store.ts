import { SpendStore, type Spend } from '@footnote/core';

export class FakeSpendStore extends SpendStore {
  readonly #spends = new Map<string, Spend>();

  override async record(spend: Spend): Promise<void> {
    this.#spends.set(spend.id, structuredClone(spend));
  }

  override async correct(id: string, usd: number): Promise<void> {
    const spend = this.#spends.get(id);
    if (spend !== undefined) this.#spends.set(id, { ...spend, usd });
  }

  override async since(date: Date): Promise<number> {
    return [...this.#spends.values()].filter(({ at }) => at >= date).reduce((sum, { usd }) => sum + usd, 0);
  }
}
