import { describe, expect, it } from '@jest/globals';
import { findBrokenEntry, findChainStart } from '@footnote/core';
import { FakePrivacy } from '@footnote/testing';

describe('retention', () => {
  it('removes what is old, keeps what decisions stand on, and leaves a chain that holds', async () => {
    const scene = new FakePrivacy();
    const { footnote, applyRetention } = scene;
    const { auditLog, answers, clock } = footnote;
    const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
    const [long, recent] = [daysAgo(400), daysAgo(300)];
    const old = await scene.ask('user:ana', { createdAt: long });
    const taught = await scene.ask('user:ana', { createdAt: long });
    const fresh = await scene.ask('user:ana', { createdAt: recent });
    await scene.approve(taught);
    for (const at of [long, long, recent]) {
      await auditLog.append({
        at: at ?? clock.now(),
        actor: 'local-admin',
        action: 'search-made',
        target: null,
        details: {},
      });
    }
    const signal = new AbortController().signal;
    expect(await applyRetention.run({ answerDays: 0, auditDays: 0 }, signal)).toEqual({ answers: 0, auditEntries: 0 });
    const periods = { answerDays: 365, auditDays: 365 };
    expect(await applyRetention.run(periods, signal)).toEqual({ answers: 1, auditEntries: 2 });
    expect(await applyRetention.run(periods, signal)).toEqual({ answers: 0, auditEntries: 0 });
    expect(await answers.find(old.id)).toBeNull();
    expect([await answers.find(taught.id), await answers.find(fresh.id)]).not.toContain(null);
    const { previousHash } = await findChainStart(auditLog);
    expect(await findBrokenEntry(await auditLog.read(1, 100), previousHash)).toBeNull();
  });
});
