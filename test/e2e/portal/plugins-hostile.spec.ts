import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFootnoteClient } from '@footnote/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../support/open-browser.ts';
import { startCanary, type Canary } from '../../support/start-canary.ts';
import { rootDirectory, startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const startMsMax = 180_000;
const testMsMax = 60_000;
const stopMsMax = 20_000;
/** From a key to its handler, while a plugin does its worst. */
const inputMsMax = 500;

let canary: Canary;
let dataDirectory: string;
let footnote: RunningFootnote;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let documentUrl: string;

beforeAll(async () => {
  canary = await startCanary();
  dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-'));
  await installPlugins(join(dataDirectory, 'plugins'));
  [footnote, browser] = await Promise.all([startFootnote({ dataDirectory }), openBrowser()]);
  const client = createFootnoteClient({ baseUrl: footnote.url });
  await client.putSource('notes', { defaultAccess: { everyone: true } });
  const text = 'The salary of the night watch is secret.';
  const { documentId } = await client.receiveDocument({ source: 'notes', externalId: 'a.txt', text }, { wait: true });
  documentUrl = `${footnote.url}/documents/${documentId}`;
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
  await canary?.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}, startMsMax);

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'session', value: 'secret-cookie', url: footnote.url }]);
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  // Whatever a plugin tried, nothing of it arrived.
  expect(canary.seen).toEqual([]);
});

/** As an operator installs them, with the canary's address in their scripts. */
async function installPlugins(directory: string): Promise<void> {
  await cp(join(rootDirectory, 'test/fixtures/plugins'), directory, { recursive: true });
  for (const id of ['reaches', 'leaves']) {
    const path = join(directory, id, 'tab.js');
    const script = await readFile(path, 'utf8');
    await writeFile(path, script.replace('__CANARY__', canary.host).replace('__STUN__', canary.udpHost));
  }
}

async function openTab(name: string): Promise<void> {
  await page.goto(documentUrl, { waitUntil: 'networkidle' });
  await page.getByRole('tab', { name }).click();
}

const notice = () => page.locator('[data-plugin-stopped]');

// Run in the page, where there is a document; this program has none, so they are texts to it.
const measureInput = `(() => {
  window.inputDelays = [];
  document.querySelector('[data-query-box]').addEventListener('keydown', (event) => {
    window.inputDelays.push(performance.now() - event.timeStamp);
  });
})()`;

/** Types into the portal, and gives the longest time from a key to its handler. */
async function slowestKey(): Promise<number> {
  await page.evaluate(measureInput);
  await page.locator('[data-query-box]').pressSequentially('still here', { delay: 30, timeout: 10_000 });
  return Math.max(...(await page.evaluate<number[]>('window.inputDelays')));
}

describe('a hostile plugin', () => {
  it(
    'that loops for ever keeps no key waiting, is stopped, and can be started again',
    async () => {
      await openTab('Loops');
      await page.locator('[data-plugin=loops] .plugin-frame[style*="100px"]').waitFor();
      expect(await slowestKey()).toBeLessThan(inputMsMax);
      await notice().waitFor({ timeout: stopMsMax });
      expect(await notice().textContent()).toContain('The plugin Loops stopped responding.');
      expect(await page.locator('iframe').count()).toBe(0);
      await page.getByRole('button', { name: 'Start again' }).click();
      await page.locator('[data-plugin=loops] iframe').waitFor();
      expect(await notice().count()).toBe(0);
    },
    testMsMax,
  );

  it(
    'reaches neither cookies, nor the portal, nor the network, nor what it has no permission for',
    async () => {
      await openTab('Reaches');
      const report = page.frameLocator('[data-plugin=reaches] iframe').locator('pre');
      const lines = ((await report.textContent({ timeout: testMsMax })) ?? '').split('\n');
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.filter((line) => line.endsWith(': worked'))).toEqual([]);
      expect(lines.join()).not.toContain('secret');
      const heard = lines.at(-1) ?? '';
      expect(JSON.parse(heard.replace('heard: ', ''))).toEqual([
        expect.objectContaining({ type: 'context', answer: null, document: null }),
        expect.objectContaining({ type: 'problem', requestId: '1', code: 'not-permitted' }),
        expect.objectContaining({ type: 'problem', requestId: null, code: 'needs-a-click' }),
      ]);
      expect(page.url()).toBe(documentUrl);
      expect(context.pages()).toHaveLength(1);
      const cookies = await context.cookies();
      expect(cookies.map(({ name }) => name)).toEqual(['session']);
    },
    testMsMax,
  );

  it(
    'that goes to another place is removed, and never gets there',
    async () => {
      await openTab('Leaves');
      await notice().waitFor({ timeout: stopMsMax });
      expect(await notice().textContent()).toContain('The plugin Leaves tried to leave its page and was stopped.');
      expect(page.url()).toBe(documentUrl);
    },
    testMsMax,
  );

  it(
    'that floods the portal with messages is stopped at once',
    async () => {
      await openTab('Floods');
      await notice().waitFor({ timeout: stopMsMax });
      expect(await notice().textContent()).toContain('The plugin Floods sent too many messages and was stopped.');
      expect(await slowestKey()).toBeLessThan(inputMsMax);
    },
    testMsMax,
  );

  it('that is not as it should be is left out, and health says why', async () => {
    const { components } = await createFootnoteClient({ baseUrl: footnote.url }).health();
    expect(components['plugins']?.status).toBe('degraded');
    expect(components['plugins']?.detail).toContain('data directory: plugins/broken/plugin.json: id must be');
    expect(
      footnote.output().match(/not loaded: data directory: plugins\/broken\/plugin\.json: id must be/g),
    ).toHaveLength(1);
  });
});
