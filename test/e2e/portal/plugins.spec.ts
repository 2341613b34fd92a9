import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { listAllDocuments } from '../../support/list-all-documents.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { sendRaw } from '../../support/send-raw.ts';
import { rootDirectory, startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

const adminKey = 'admin-key-of-the-plugins-test-0123456789';
const startMsMax = 180_000;
const testMsMax = 120_000;
const answerMsMax = 60_000;

let dataDirectory: string;
let footnote: RunningFootnote;
let client: FootnoteClient;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the browser complained about; it stays empty. */
let complaints: string[];

beforeAll(async () => {
  const environment = { FOOTNOTE_SAMPLE: 'true', FOOTNOTE_ADMIN_KEY: adminKey };
  dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-'));
  await installExampleOfGuide(join(dataDirectory, 'plugins/reading-time'));
  [footnote, browser] = await Promise.all([startFootnote({ environment, dataDirectory }), openBrowser()]);
  client = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  await waitForSample(client);
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}, startMsMax);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterEach(() => context.close());

/** The files that the guide shows, each in a fence that names it. */
async function installExampleOfGuide(folder: string): Promise<void> {
  const guide = await readFile(join(rootDirectory, 'docs/guides/write-a-plugin.md'), 'utf8');
  await mkdir(folder, { recursive: true });
  for (const [, name = '', content = ''] of guide.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) {
    await writeFile(join(folder, name), content);
  }
}

const glossary = () => page.frameLocator('[data-plugin=glossary] iframe').locator('body');

/** Clicks in a frame that goes away by the click: the browser may never say that it was done. */
function use(button: Locator): void {
  button.click().catch(() => undefined);
}

async function ask(question: string): Promise<void> {
  await page.goto(`${footnote.url}/ask?${new URLSearchParams({ q: question })}`);
  await page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
}

async function idOf(externalId: string): Promise<string> {
  const documents = await listAllDocuments(client, 'handbook');
  const found = documents.find((document) => document.externalId === externalId);
  if (found === undefined) throw new Error(`The sample has no ${externalId}.`);
  return found.id;
}

describe('the glossary', () => {
  it(
    'explains below an answer what its words mean, and opens where that is said',
    async () => {
      await ask('How do I get a purchase order?');
      await glossary().getByText('PO: purchase order').waitFor();
      await glossary().getByText('Purser: the tool for expenses and orders').waitFor();
      use(glossary().getByText('Purser: the tool').getByRole('button', { name: 'Glossary' }));
      await page.waitForURL('**/documents/**');
      await page.locator('[data-document] mark').first().waitFor();
      const marked = await page.locator('[data-document] mark').allTextContents();
      expect(marked.join('')).toBe('Purser – the tool for expenses and orders.');
      expect(complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'can be hidden and shown again, and stays hidden',
    async () => {
      await ask('How do I get a purchase order?');
      await page.getByRole('button', { name: 'Hide Glossary' }).click();
      expect(await page.locator('iframe').count()).toBe(0);
      await page.reload();
      await page.getByRole('button', { name: 'Show Glossary' }).click();
      await glossary().getByText('PO: purchase order').waitFor();
    },
    testMsMax,
  );

  it(
    'takes no room below an answer that needs no explanation',
    async () => {
      await ask('How many days of annual leave do I get?');
      await page.frameLocator('iframe').locator('html[lang]').waitFor({ state: 'attached' });
      const box = await page.locator('[data-plugin=glossary]').boundingBox();
      expect(box?.height).toBe(0);
    },
    testMsMax,
  );

  it(
    'lists what a document defines, opens it there, and follows the theme',
    async () => {
      await page.goto(`${footnote.url}/documents/${await idOf('glossary.md')}`);
      expect(await page.locator('iframe').count()).toBe(0);
      await page.getByRole('tab', { name: 'Document' }).focus();
      await page.keyboard.press('ArrowRight');
      const terms = glossary().locator('dt');
      await terms.first().waitFor();
      const names = await terms.allTextContents();
      expect(names.slice(0, 3)).toEqual(['A1', 'AtoN', 'Candela (cd)']);
      await page.getByRole('button', { name: 'Change between light and dark' }).click();
      await page.frameLocator('iframe').locator('html[style*="color-scheme: dark"]').waitFor({ state: 'attached' });
      use(glossary().getByRole('button', { name: 'Keeper', exact: true }));
      await page.locator('[data-document] mark').first().waitFor();
      expect(await page.locator('[data-document] mark').allTextContents()).toEqual([
        "Keeper – the service in Galway that watches customers' lights from afar.",
      ]);
      expect(await page.locator('iframe').count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    testMsMax,
  );
});

describe('the plugin of the guide', () => {
  it(
    'works as it is written there',
    async () => {
      await page.goto(`${footnote.url}/documents/${await idOf('welcome.md')}`);
      await page.getByRole('tab', { name: 'Reading time' }).click();
      const words = page
        .frameLocator('[data-plugin=reading-time] iframe')
        .getByText(/^\d+ words, about \d+ minutes\.$/);
      await words.waitFor();
      const { components } = await client.health();
      expect(components['plugins']?.detail).toBe('loaded: glossary 1.0.0, reading-time 1.0.0');
      expect(complaints).toEqual([]);
    },
    testMsMax,
  );
});

describe('the files of plugins', () => {
  it('are listed for whoever may search or ask', async () => {
    const { items } = await client.listPlugins();
    const found = items.find(({ id }) => id === 'glossary');
    expect(found).toMatchObject({ name: 'Glossary', permissions: ['read-answer', 'read-document', 'search'] });
    expect(found?.slots.map(({ slot, url }) => `${slot} ${url}`)).toEqual([
      `answer-footer /plugins/glossary/${found?.version}/footer.html`,
      `document-tab /plugins/glossary/${found?.version}/tab.html`,
    ]);
    const { key } = await client.createApiKey({ name: 'x', user: 'x@example.org', groups: [], scopes: ['ingest'] });
    const reply = await sendRaw(`${footnote.url}/api/v1/plugins`, { headers: { authorization: `Bearer ${key}` } });
    expect(reply.status).toBe(403);
  });

  it('go to anybody, closed off from everything', async () => {
    const { status, headers } = await sendRaw(`${footnote.url}/plugins/glossary/1.0.0/footer.html`);
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "connect-src 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-scripts',
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toContain('allow-same-origin');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('connection-allowlist')).toBe('(response-origin)');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('set-cookie')).toBe(false);
  });

  it('are not sent again while they have not changed', async () => {
    const url = `${footnote.url}/plugins/kit/1/footnote-plugin.js`;
    const { headers } = await sendRaw(url);
    const again = await sendRaw(url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    '/plugins/glossary/1.0.0/plugin.json',
    '/plugins/glossary/9.9.9/footer.html',
    '/plugins/glossary/1.0.0/../../README.md',
    '/plugins/glossary/1.0.0/%2e%2e%2fkit%2f1%2ffootnote-plugin.js',
    '/plugins/glossary/1.0.0//footer.html',
    '/plugins/README.md',
    '/plugins/',
  ])('are those that were there at start: %s is not', async (path) => {
    expect((await sendRaw(footnote.url + path)).status).toBe(404);
  });

  it('leave the rest of the service as closed as it was', async () => {
    for (const path of ['/', '/api/v1/plugins', '/health/live']) {
      const { headers } = await sendRaw(footnote.url + path);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.has('access-control-allow-origin')).toBe(false);
    }
    const { headers } = await sendRaw(`${footnote.url}/`);
    expect(headers.get('content-security-policy')).toContain(`frame-src ${new URL(footnote.url).host}/plugins/;`);
  });
});
