import { describe, expect, it } from '@jest/globals';
import { MessageBudget } from './message-budget.ts';

const spendMany = (budget: MessageBudget, count: number, now = 0) =>
  Array.from({ length: count }, () => budget.spend(1, now));

describe('MessageBudget', () => {
  it('lets a burst pass and drops what is over it', () => {
    const said = spendMany(new MessageBudget(0), 45);
    expect(said.filter((verdict) => verdict === 'pass')).toHaveLength(40);
    expect(said.slice(40)).toEqual(Array.from({ length: 5 }, () => 'drop'));
  });

  it('lets 20 messages a second pass for as long as it goes on', () => {
    const budget = new MessageBudget(0);
    for (let now = 0; now < 60_000; now += 50) expect(budget.spend(1, now)).toBe('pass');
  });

  it('forgives a burst after a pause, and no more than one', () => {
    const budget = new MessageBudget(0);
    spendMany(budget, 60);
    const said = spendMany(budget, 45, 3_600_000);
    expect(said.filter((verdict) => verdict === 'pass')).toHaveLength(40);
  });

  it('knows a flood, by number or by cost', () => {
    expect(spendMany(new MessageBudget(0), 141).at(-1)).toBe('flood');
    const budget = new MessageBudget(0);
    expect(Array.from({ length: 15 }, () => budget.spend(10, 0)).at(-1)).toBe('flood');
  });
});
