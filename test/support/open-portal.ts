import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';

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
