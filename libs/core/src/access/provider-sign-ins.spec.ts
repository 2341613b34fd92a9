import { describe, expect, it } from '@jest/globals';
import { FakeClock, FakeIdentityProvider, FakeTextSeal } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';
import { ProviderSignIns } from './provider-sign-ins.ts';

const redirectUri = 'https://footnote.example.org/callback';
const notBegun = { code: 'sign-in-not-begun' };

function setUp() {
  const clock = new FakeClock();
  const provider = new FakeIdentityProvider();
  const seal = new FakeTextSeal();
  const signIns = new ProviderSignIns({ provider, seal, clock });
  const begin = async () => {
    const { address, remembered } = await signIns.begin({ redirectUri, returnTo: '/ask', setUpSecret: null });
    return { callback: address, remembered };
  };
  return { clock, provider, seal, signIns, begin };
}

describe('a browser that comes back from the provider', () => {
  it('is taken with what it left with', async () => {
    const { provider, signIns, begin } = setUp();
    const { callback, remembered } = await begin();
    expect(signIns.pendingOf(remembered)).toMatchObject({ returnTo: '/ask', setUpSecret: null });
    expect(await signIns.finish({ callback, remembered })).toBe(provider.identity);
    const checks = { state: 'state-1', nonce: 'nonce-1', codeVerifier: 'verifier' };
    expect(provider.finished).toEqual([{ callback, checks }]);
  });

  it('is taken once, in time, and with nothing that is of another', async () => {
    const { clock, provider, seal, signIns, begin } = setUp();
    const [first, second] = [await begin(), await begin()];
    const otherPurpose = seal.seal(seal.open(first.remembered, 'provider-sign-in') ?? '', 'id-token');
    for (const remembered of [undefined, '', second.remembered, otherPurpose, 'made up']) {
      await expect(signIns.finish({ callback: first.callback, remembered })).rejects.toMatchObject(notBegun);
    }
    for (const callback of [second.callback, redirectUri, `${redirectUri}?state=`, 'no address']) {
      await expect(signIns.finish({ ...first, callback })).rejects.toMatchObject(notBegun);
    }
    await signIns.finish(first);
    await expect(signIns.finish(first)).rejects.toMatchObject(notBegun);
    clock.advance(accessLimits.providerSignInMsMax);
    await expect(signIns.finish(second)).rejects.toMatchObject(notBegun);
    expect(signIns.pendingOf(second.remembered)).toBeNull();
    expect(provider.finished).toHaveLength(1);
  });

  it('is taken once of two requests at the same time', async () => {
    const { signIns, begin } = setUp();
    const left = await begin();
    const both = await Promise.allSettled([signIns.finish(left), signIns.finish(left)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
