import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import type { Visitor } from './visitor.ts';

export interface PortalVisit {
  page: Page;
  /** What pages asked of other origins, and what the browser complained about: it stays empty. */
  complaints: string[];
  visit: (path: string) => Promise<Response | null>;
  close: () => Promise<void>;
}

/** A visitor of the portal with a browser profile of their own. */
export async function openPortal(browser: Browser, url: string, options: BrowserContextOptions): Promise<PortalVisit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const visit = (path: string) => page.goto(url + path, { waitUntil: 'networkidle' });
  return { page, complaints, visit, close: () => context.close() };
}

/** A browser in which somebody is signed in already. */
export function asVisitor({ url, cookie }: Visitor): BrowserContextOptions {
  const [name = '', value = ''] = cookie.split('=');
  const { hostname } = new URL(url);
  const place = { domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { storageState: { cookies: [{ name, value, ...place }], origins: [] } };
}

/** Fills in the sign-in page and sends it. */
export async function signInAt(page: Page, { name, password }: { name: string; password: string }): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
