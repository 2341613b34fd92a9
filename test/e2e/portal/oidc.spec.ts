import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { openPortal } from '../../support/open-portal.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { StartedOidcProvider } from '../../support/start-oidc-provider.ts';
import { setUpSecret } from '../../support/visitor.ts';

const startMsMax = 180_000;
const testMsMax = 120_000;
let provider: StartedOidcProvider;
let footnote: RunningFootnote;
let browser: Browser;

beforeAll(async () => {
  provider = await StartedOidcProvider.start();
  [footnote, browser] = await Promise.all([startFootnote({ environment: provider.environment }), openBrowser()]);
  provider.open(footnote.url);
  provider.accounts.set('ada', { email: 'ada@example.org', name: 'Ada Admin' });
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
  await provider?.stop();
}, startMsMax);

it(
  'has one button, for the first admin as for everybody, and says what went wrong and that somebody has left',
  async () => {
    const { page, visit, close } = await openPortal(browser, footnote.url, { viewport: { width: 360, height: 800 } });
    const button = (role: 'button' | 'link') => page.getByRole(role, { name: 'Sign in with Example ID' });

    await visit(`/setup#${setUpSecret(footnote) ?? 'none'}`);
    await button('button').click();
    await page.waitForURL('**/sign-in?problem=*');
    await page.getByText('Example ID did not let you through').waitFor();
    await page.getByText('There is no admin yet.').waitFor();

    provider.person = 'ada';
    await visit(`/setup#${setUpSecret(footnote) ?? 'none'}`);
    await button('button').click();
    await page.waitForURL('**/admin/users');

    await page.getByRole('button', { name: 'Account of Ada Admin' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.issuer}/**`);
    await page.getByRole('button', { name: /^Yes/ }).click();
    await page.waitForURL(`${footnote.url}/sign-in`);

    await visit('/ask');
    expect(page.url()).toContain('/sign-in?returnTo=%2Fask');
    await button('link').waitFor();
    await expectAccessible(page);
    await expectNoOverflow(page);
    await button('link').click();
    await page.waitForURL('**/ask');
    await close();
  },
  testMsMax,
);
