import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { asVisitor, openPortal, signInAt, type PortalVisit } from '../../support/open-portal.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { goodPassword, invite, secretOf, setUpSecret, Visitor } from '../../support/visitor.ts';

const startMsMax = 180_000;
const testMsMax = 120_000;
const adminName = 'ada@example.org';

let footnote: RunningFootnote;
let browser: Browser;
let portal: PortalVisit;
let page: Page;

beforeAll(async () => {
  [footnote, browser] = await Promise.all([
    startFootnote({ environment: { FOOTNOTE_AUTH: 'password' } }),
    openBrowser(),
  ]);
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
}, startMsMax);

beforeEach(() => open());
afterEach(() => portal.close());

async function open(options: Parameters<typeof openPortal>[2] = { viewport: { width: 1280, height: 800 } }) {
  await portal?.close();
  portal = await openPortal(browser, footnote.url, options);
  page = portal.page;
}

const address = () => page.url().slice(footnote.url.length);
const passwordField = () => page.getByLabel('Password', { exact: true });
const accountButton = () => page.getByRole('button', { name: /^Account of/ });

async function signedInAdmin(): Promise<Visitor> {
  const admin = new Visitor(footnote.url);
  await admin.client.signIn({ name: adminName, password: goodPassword });
  return admin;
}

describe('setting up in the portal', () => {
  it(
    'says how, makes the first admin from the terminal’s link, and keeps the secret out of the address',
    async () => {
      const secret = setUpSecret(footnote) ?? 'none';
      await portal.visit('/');
      await page.getByText('There is no admin yet.').waitFor();
      await portal.visit(`/setup#${secret}`);
      await page.getByLabel('Your name').fill('Ada Admin');
      expect(address()).toBe('/setup');
      await page.getByLabel('E-mail address').fill(adminName);
      await passwordField().fill('password12');
      await page.getByRole('button', { name: 'Set up Footnote' }).click();
      await page.getByText('commonly used').waitFor();
      expect(await passwordField().getAttribute('aria-invalid')).toBe('true');
      await passwordField().fill(goodPassword);
      await page.getByRole('button', { name: 'Set up Footnote' }).click();
      await page.waitForURL('**/admin/users');
      await accountButton().waitFor();
      await portal.visit(`/setup#${secret}`);
      await page.getByText('This link opens nothing any more.').waitFor();
    },
    testMsMax,
  );
});

describe('signing in at the portal', () => {
  it(
    'leads from any page to the sign-in and back, by the keyboard alone',
    async () => {
      await portal.visit('/admin/documents?status=failed');
      expect(address()).toBe('/sign-in?returnTo=%2Fadmin%2Fdocuments%3Fstatus%3Dfailed');
      expect(await page.getByRole('search').count()).toBe(0);
      await page.keyboard.type(adminName);
      await page.keyboard.press('Tab');
      await page.keyboard.type(goodPassword);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/admin/documents?status=failed');
      await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor();
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it.each(['//elsewhere.example/', '/\\elsewhere.example', 'https://elsewhere.example/', '/sign-in?returnTo=/add'])(
    'never leads to %s',
    async (target) => {
      await portal.visit(`/sign-in?${new URLSearchParams({ returnTo: target })}`);
      await signInAt(page, { name: adminName, password: goodPassword });
      await page.waitForURL(`${footnote.url}/`);
      await accountButton().waitFor();
    },
    testMsMax,
  );

  it(
    'says alike that a name or a password is wrong, and for how long a name is closed',
    async () => {
      await portal.visit('/sign-in');
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        const answered = page.waitForResponse('**/api/v1/auth/sign-in');
        await signInAt(page, { name: 'nobody@example.org', password: `wrong-${attempt}` });
        expect((await answered).status()).toBe(401);
        await page.getByText('Name and password do not match.').waitFor();
      }
      await expectAccessible(page);
      await signInAt(page, { name: 'nobody@example.org', password: 'wrong' });
      await page.getByText(/Signing in under this name is closed for (a minute|\d+ seconds)[.]/).waitFor();
      expect(await page.getByLabel('Name').inputValue()).toBe('nobody@example.org');
    },
    testMsMax,
  );

  it(
    'says that Caps Lock is on, and shows the password to whoever wants to see it',
    async () => {
      await portal.visit('/sign-in');
      await page.evaluate(capsLockKey);
      await page.getByText('Caps Lock is on.').waitFor();
      await passwordField().fill('secret');
      await page.getByRole('button', { name: 'Show the password' }).click();
      expect(await passwordField().getAttribute('type')).toBe('text');
      expect(await passwordField().getAttribute('autocomplete')).toBe('current-password');
      expect(await page.getByLabel('Name').getAttribute('autocomplete')).toBe('username');
    },
    testMsMax,
  );

  it(
    'takes an invitation once',
    async () => {
      const admin = await signedInAdmin();
      const { link } = await admin.client.createUser({ kind: 'person', name: 'ines@example.org', displayName: 'Ines' });
      await portal.visit(`/password#${secretOf(link?.url)}`);
      expect(await page.getByLabel('Name').inputValue()).toBe('ines@example.org');
      expect(address()).toBe('/password');
      await page.getByLabel('New password').fill('ines1234567');
      await page.getByRole('button', { name: 'Set the password and sign in' }).click();
      await page.locator('[aria-invalid]').waitFor();
      await page.getByLabel('New password').fill(goodPassword);
      await page.getByRole('button', { name: 'Set the password and sign in' }).click();
      await accountButton().click();
      await page.getByText('ines@example.org').waitFor();
      await portal.visit(`/password#${secretOf(link?.url)}`);
      await page.getByText('This link opens nothing any more.').waitFor();
    },
    testMsMax,
  );
});

describe('a visitor of the portal', () => {
  it(
    'sees what their role lets them do, and a page that says so where it does not',
    async () => {
      const { visitor } = await invite(await signedInAdmin(), { name: 'rita@example.org' });
      await open({ viewport: { width: 1280, height: 800 }, ...asVisitor(visitor) });
      await portal.visit('/');
      expect(await page.getByRole('link', { name: 'Manage' }).count()).toBe(0);
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByPlaceholder('Search, ask, or choose a command').fill('manage');
      await page.getByText('Search for “manage”').waitFor();
      expect(await page.getByText('Manage: Users').count()).toBe(0);
      for (const path of [
        '/admin/users',
        '/admin/groups',
        '/admin/keys',
        '/admin/documents',
        '/admin/health',
        '/review',
      ]) {
        await portal.visit(path);
        await page.getByRole('heading', { name: 'Your account may not do this.' }).waitFor();
      }
      await page.getByText('here as a reader').waitFor();
      await expectAccessible(page);
    },
    testMsMax,
  );

  it(
    'signs out, and nothing of the visit is left behind',
    async () => {
      await open({ viewport: { width: 1280, height: 800 }, ...asVisitor(await signedInAdmin()) });
      await portal.visit('/admin/users');
      await accountButton().click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false);
      await accountButton().click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in');
      await page.goBack();
      await page.waitForURL('**/sign-in?returnTo=**');
      expect(await page.getByText(adminName).count()).toBe(0);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'loses no text when the login ends in the middle of work, and goes on after signing in elsewhere',
    async () => {
      const admin = await signedInAdmin();
      await open({ viewport: { width: 1280, height: 800 }, ...asVisitor(admin) });
      await portal.visit('/admin/groups?pane=new');
      await page.getByLabel('Id').fill('people-leads');
      await admin.client.signOut();
      await page.getByRole('button', { name: 'Make the group' }).click();
      const notice = page.getByRole('complementary', { name: 'Signed out' });
      await notice.waitFor();
      await expectAccessible(page);
      const [other] = await Promise.all([page.waitForEvent('popup'), notice.getByRole('link').click()]);
      await signInAt(other, { name: adminName, password: goodPassword });
      await other.getByText('Close this tab and go on').waitFor();
      await other.close();
      await page.evaluate('window.dispatchEvent(new Event("focus"))');
      await notice.waitFor({ state: 'detached' });
      expect(await page.getByLabel('Id').inputValue()).toBe('people-leads');
      await page.getByRole('button', { name: 'Make the group' }).click();
      await page.locator('[data-row="people-leads"]').waitFor();
    },
    testMsMax,
  );
});

describe.each(['light', 'dark'] as const)('the pages for strangers in %s', (colorScheme) => {
  it.each(['/sign-in', '/setup', '/password#none'])(
    'have no serious fault for assistive technology, and fit a narrow phone: %s',
    async (path) => {
      await open({ viewport: { width: 360, height: 740 }, colorScheme });
      await portal.visit(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
      await expectNoOverflow(page);
    },
    testMsMax,
  );
});

// Run in the page, where there are keyboards that have a Caps Lock; this program has none.
const capsLockKey = `document.querySelector('[name=password]').dispatchEvent(
  new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true }),
)`;
