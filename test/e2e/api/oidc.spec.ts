import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Health } from '@footnote/contracts';
import { OidcBrowser, type Arrival } from '../../support/oidc-browser.ts';
import { postJson, problemOf, sendRaw } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { StartedOidcProvider } from '../../support/start-oidc-provider.ts';
import { setUpSecret, type Visitor } from '../../support/visitor.ts';

const adminKey = 'oidc-admin-key-0123456789-0123456789';
const readyMsMax = 20_000;
let provider: StartedOidcProvider;
let footnote: RunningFootnote;
let admin: Visitor;
let healthBefore: Health;
let startedBefore: Arrival;

beforeAll(async () => {
  provider = await StartedOidcProvider.start();
  footnote = await startFootnote({ environment: { ...provider.environment, FOOTNOTE_ADMIN_KEY: adminKey } });
  healthBefore = await healthNow();
  startedBefore = await new OidcBrowser(footnote.url).go(startAddress(), isSignInPage);
  provider.open(footnote.url);
  provider.accounts.set('ada', { email: 'Ada@example.org', email_verified: true, name: 'Ada Admin' });
  await untilProviderAnswers();
  admin = await setUpByProvider();
}, 120_000);

afterAll(async () => {
  await footnote.stop();
  await provider.stop();
});

function startAddress(returnTo = '/'): string {
  return `${footnote.url}/api/v1/auth/oidc/start?${new URLSearchParams({ returnTo })}`;
}

const isSignInPage = (url: URL) => url.pathname === '/sign-in';
const isCallback = (url: URL) => url.pathname === '/api/v1/auth/oidc/callback';
const isAt = (path: string) => (url: URL) => url.origin === footnote.url && url.pathname === path;

async function healthNow(): Promise<Health> {
  return (await sendRaw(`${footnote.url}/health/ready`)).json as Health;
}

async function untilProviderAnswers(): Promise<void> {
  const deadline = Date.now() + readyMsMax;
  while ((await healthNow()).components['sign-in']?.status !== 'ready') {
    if (Date.now() > deadline) throw new Error('The service never found its provider.');
    await delay(200);
  }
}

/** The first admin, by the link on the terminal. */
async function setUpByProvider(): Promise<Visitor> {
  const browser = new OidcBrowser(footnote.url);
  provider.person = 'ada';
  const { redirectTo } = await browser.visitor.client.startSetUp({ secret: setUpSecret(footnote) ?? 'none' });
  expect((await browser.go(redirectTo, isAt('/admin/users'))).url.pathname).toBe('/admin/users');
  return browser.visitor;
}

/** A browser in which this person has signed in, or tried to. */
async function signIn(subject: string, returnTo = '/ask'): Promise<{ browser: OidcBrowser; arrival: Arrival }> {
  const browser = new OidcBrowser(footnote.url);
  provider.person = subject;
  const arrival = await browser.go(startAddress(returnTo), (url) => isSignInPage(url) || isAt(returnTo)(url));
  return { browser, arrival };
}

/** A browser that has been at the provider and was sent back, but has not come back yet. */
async function atTheDoor(subject: string): Promise<{ browser: OidcBrowser; callback: string }> {
  const browser = new OidcBrowser(footnote.url);
  provider.person = subject;
  const { url } = await browser.go(startAddress(), isCallback);
  return { browser, callback: url.href };
}

async function problemAfter(browser: OidcBrowser, address: string): Promise<string | null> {
  const { url } = await browser.go(address, isSignInPage);
  expect((await browser.visitor.client.getAuthState()).account).toBeNull();
  return url.searchParams.get('problem');
}

describe('a provider that is down when the service starts', () => {
  it('is told in health, and nobody signs in until it is there', () => {
    expect(healthBefore.components['sign-in']).toMatchObject({ status: 'degraded' });
    expect(startedBefore.url.searchParams.get('problem')).toBe('provider-unavailable');
  });
});

describe('signing in at the provider', () => {
  it('makes whoever had the set-up link the first admin', async () => {
    expect(await admin.client.getAccount()).toMatchObject({
      ...{ authMode: 'oidc', signedInBy: 'login', role: 'admin' },
      ...{ name: 'ada@example.org', displayName: 'Ada Admin' },
    });
    const again = new OidcBrowser(footnote.url);
    const used = again.visitor.client.startSetUp({ secret: setUpSecret(footnote) ?? '' });
    await expect(used).rejects.toMatchObject({ problem: { code: 'link-not-valid' } });
  });

  it('asks with a code challenge, state and nonce, and leaves no secret in an address', async () => {
    provider.accounts.set('rita', { email: 'rita@example.org', name: 'Rita' });
    const { browser, arrival } = await signIn('rita', '/ask');
    expect(arrival.url.href).toBe(`${footnote.url}/ask`);
    const asked = browser.path.find(({ pathname }) => pathname === '/auth');
    expect(asked?.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked?.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    }
    expect(asked?.href).not.toContain('secret');
    expect(browser.visitor.cookie).toMatch(/^footnote_login=fnl_[\w-]{43}$/);
    expect(await browser.visitor.client.getAccount()).toMatchObject({ role: 'reader', name: 'rita@example.org' });
    const state = await browser.visitor.client.getAuthState();
    expect(state).toMatchObject({ mode: 'oidc', providerName: 'Example ID', needsSetup: false });
  });

  it('keeps what is pending in a cookie that no script reads, for ten minutes', async () => {
    const reply = await fetch(startAddress(), { redirect: 'manual' });
    expect(reply.status).toBe(303);
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^footnote_sign_in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('gives and takes groups by what the provider claims, at every sign-in', async () => {
    await admin.client.putSource('oidc-papers', {});
    const received = { source: 'oidc-papers', externalId: 'pay.md', text: 'Pay day is the 25th.' };
    const { documentId } = await admin.client.receiveDocument(
      { ...received, access: { groups: ['hr'] } },
      { wait: true },
    );
    const reads = async (groups: string[]) => {
      provider.accounts.set('gil', { email: 'gil@example.org', groups });
      const { browser } = await signIn('gil');
      const reply = await browser.visitor.fetch(`${footnote.url}/api/v1/documents/${documentId}/text`);
      return reply.status;
    };
    expect([await reads([]), await reads(['hr', 'staff']), await reads(['staff'])]).toEqual([404, 200, 404]);
  }, 120_000);

  it('writes down who came in, and that somebody did not', async () => {
    provider.accounts.set('otto', { email: 'otto@example.org' });
    const { browser } = await signIn('otto');
    const { userId } = await browser.visitor.client.getAccount();
    await problemAfter(new OidcBrowser(footnote.url), `${footnote.url}/api/v1/auth/oidc/callback?code=a&state=b`);
    const of = async (action: string) => {
      const reply = await admin.fetch(`${footnote.url}/api/v1/audit?${new URLSearchParams({ action })}`);
      return ((await reply.json()) as { items: { actor: string; target: string | null; details: unknown }[] }).items;
    };
    expect((await of('sign-in-succeeded'))[0]).toMatchObject({ actor: `user:${userId}`, target: userId });
    expect((await of('user-created'))[0]).toMatchObject({ target: userId });
    expect((await of('sign-in-failed'))[0]).toMatchObject({ actor: 'nobody', details: { code: 'sign-in-not-begun' } });
  });
});

describe('nobody comes in', () => {
  beforeAll(() => {
    provider.accounts.set('vic', { email: 'vic@example.org' });
    provider.accounts.set('eve', { email: 'eve@example.org' });
  });

  it('who gives up, or whose address is not verified', async () => {
    const { arrival } = await signIn('nobody-at-all');
    expect(arrival.url.searchParams.get('problem')).toBe('no-verified-email');
    provider.accounts.set('una', { email: 'ada@example.org', email_verified: false });
    const unverified = await signIn('una');
    expect(unverified.arrival.url.searchParams.get('problem')).toBe('no-verified-email');
    provider.person = null;
    expect(await problemAfter(new OidcBrowser(footnote.url), startAddress())).toBe('provider-refused');
  });

  it('with another state, without a cookie, or with the cookie of another browser', async () => {
    const { browser, callback } = await atTheDoor('vic');
    const other = new URL(callback);
    other.searchParams.set('state', 'x'.repeat(43));
    expect(await problemAfter(browser, other.href)).toBe('sign-in-not-begun');
    expect(await problemAfter(new OidcBrowser(footnote.url), callback)).toBe('sign-in-not-begun');
    const { browser: eve } = await atTheDoor('eve');
    expect(await problemAfter(eve, callback)).toBe('sign-in-not-begun');
    const tampered = new OidcBrowser(footnote.url);
    tampered.visitor.cookie = `footnote_sign_in=${browser.visitor.cookie.slice('footnote_sign_in='.length, -4)}AAAA`;
    expect(await problemAfter(tampered, callback)).toBe('sign-in-not-begun');
    expect((await browser.go(callback, isAt('/'))).url.pathname).toBe('/');
  });

  it('a second time by the same reply', async () => {
    const { browser, callback } = await atTheDoor('vic');
    const kept = browser.visitor.cookie;
    await browser.go(callback, isAt('/'));
    const replay = new OidcBrowser(footnote.url);
    replay.visitor.cookie = kept;
    expect(await problemAfter(replay, callback)).toBe('sign-in-not-begun');
  });

  it('with the code of somebody else', async () => {
    const [vic, eve] = [await atTheDoor('vic'), await atTheDoor('eve')];
    const injected = new URL(vic.callback);
    injected.searchParams.set('code', new URL(eve.callback).searchParams.get('code') ?? '');
    expect(await problemAfter(vic.browser, injected.href)).toBe('provider-reply-not-valid');
  });

  it('by an ID token that was made for another request', async () => {
    const browser = new OidcBrowser(footnote.url);
    provider.person = 'vic';
    const { url } = await browser.go(startAddress(), ({ origin }) => origin === provider.issuer);
    url.searchParams.set('nonce', 'n'.repeat(43));
    expect(await problemAfter(browser, url.href)).toBe('provider-reply-not-valid');
  });

  it('who is suspended, and whoever is in goes out at once', async () => {
    const { browser } = await signIn('vic');
    const { userId } = await browser.visitor.client.getAccount();
    await admin.client.patchUser(userId ?? '', { status: 'suspended' });
    await expect(browser.visitor.client.getAccount()).rejects.toMatchObject({ status: 401 });
    const { arrival } = await signIn('vic');
    expect(arrival.url.searchParams.get('problem')).toBe('suspended');
  });

  it('by an address that somebody else signed in with before', async () => {
    provider.accounts.set('first', { email: 'shared@example.org' });
    provider.accounts.set('second', { email: 'SHARED@example.org' });
    await signIn('first');
    const { arrival } = await signIn('second');
    expect(arrival.url.searchParams.get('problem')).toBe('identity-conflict');
    provider.accounts.set('first', { email: 'renamed@example.org' });
    const { browser } = await signIn('first');
    expect((await browser.visitor.client.getAccount()).name).toBe('shared@example.org');
  });
});

describe('a sign-in', () => {
  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/api/v1/account'])(
    'leads to the start instead of %s',
    async (returnTo) => {
      provider.accounts.set('opal', { email: 'opal@example.org' });
      provider.person = 'opal';
      const browser = new OidcBrowser(footnote.url);
      const { url } = await browser.go(
        startAddress(returnTo),
        (next) => isAt('/')(next) || next.host === 'evil.example',
      );
      expect(url.href).toBe(`${footnote.url}/`);
    },
  );

  it('ends here and at the provider', async () => {
    provider.accounts.set('lea', { email: 'lea@example.org' });
    const { browser } = await signIn('lea');
    const { redirectTo } = await browser.visitor.client.signOut();
    expect(browser.visitor.cookie).toBe('');
    const leave = new URL(redirectTo ?? '');
    expect(leave.origin + leave.pathname).toBe(`${provider.issuer}/session/end`);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${footnote.url}/sign-in`);
    const asked = await browser.go(leave.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const confirm = new URL('/session/end/confirm', provider.issuer);
    const left = await browser.fetch(confirm, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(left.headers.get('location')).toBe(`${footnote.url}/sign-in`);
    // Who is at the keyboard now is asked again: nobody.
    provider.person = null;
    expect(await problemAfter(browser, startAddress())).toBe('provider-refused');
  });

  it('has no password anywhere', async () => {
    const secret = 'fno_none';
    const bodies: Record<string, unknown> = {
      'sign-in': { name: 'ada@example.org', password: 'x' },
      setup: { secret, name: 'eve@example.org', displayName: 'Eve', password: 'x' },
      password: { secret, password: 'x' },
    };
    for (const [path, body] of Object.entries(bodies)) {
      const reply = await postJson(`${footnote.url}/api/v1/auth/${path}`, body);
      expect(problemOf(reply)).toMatchObject({ status: 409, code: 'no-passwords-here' });
    }
    const { userId } = await admin.client.getAccount();
    for (const path of ['account/password', `users/${userId ?? ''}/link`]) {
      expect((await admin.fetch(`${footnote.url}/api/v1/${path}`, { method: 'POST' })).status).toBe(409);
    }
  });

  it('leaves no token, code or secret in the log', () => {
    const output = footnote.output();
    for (const secret of [provider.environment['FOOTNOTE_OIDC_CLIENT_SECRET'] ?? '', 'eyJ', 'code=', 'state=']) {
      expect(output).not.toContain(secret);
    }
  });
});
