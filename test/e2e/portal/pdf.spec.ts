import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildPdf, type PdfPage } from '../../fixtures/readers/build-pdf.ts';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { usePortal } from '../../support/use-portal.ts';

const testMsMax = 120_000;
const answerMsMax = 60_000;
const canvasPixelsMax = 16_000_000;

const question = 'How many days does a locker key have to be returned in?';
const quote = 'A locker key is returned within 14 days after the last day of work.';
const pages: PdfPage[] = [
  { texts: [{ text: 'Lockers and keys', x: 60, y: 720, size: 24 }, line('Lockers stand on the ground floor.', 660)] },
  {
    texts: [
      { text: 'Returning a locker key', x: 60, y: 720, size: 18 },
      line('A locker key is returned within 14 days', 660),
      line('after the last day of work.', 646),
    ],
  },
  { texts: [line('Lost keys cost 25 euros each.', 700)] },
];

function line(text: string, y: number) {
  return { text, x: 60, y };
}

let documentId: string;
const portal = usePortal({
  viewport: { width: 1440, height: 900 },
  async prepare({ client }) {
    await client.putSource('team', { title: 'Our team', defaultAccess: { everyone: true } });
    const contentBase64 = Buffer.from(buildPdf(pages)).toString('base64');
    const file = { source: 'team', externalId: 'keys.pdf', mediaType: 'application/pdf', contentBase64 };
    ({ documentId } = await client.receiveDocument(file, { wait: true }));
  },
});
let page: Page;
beforeEach(takePage);

function takePage(): void {
  page = portal.page;
  page.on('dialog', (dialog) => portal.complaints.push(dialog.message()));
}

async function openPage(options: BrowserContextOptions): Promise<void> {
  await portal.reopen(options);
  takePage();
}

async function visitAnswer(): Promise<void> {
  await portal.visit(`/ask?${new URLSearchParams({ q: question })}`);
  await page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
}

const visitPage = (number: number) =>
  portal.visit(`/documents/${documentId}?view=page&start=${number}&end=${number + 1}`);
const sheet = (number: number) => page.locator(`[data-sheet="${number}"]`);
const pageNumber = () => page.locator('[data-page-number]').getAttribute('data-page-number');

// Run in the page, where there is a document; this program has none, so it is a text to it.
const inkUnderMarks = `(() => {
  const canvas = document.querySelector('[data-sheet] canvas');
  const around = canvas.getBoundingClientRect();
  const scale = canvas.width / around.width;
  return [...document.querySelectorAll('[data-sheet] mark')].map((mark) => {
    const box = mark.getBoundingClientRect();
    const inside =
      box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom;
    const part = [box.left - around.left, box.top - around.top, box.width, box.height].map((side) => side * scale);
    const { data } = canvas.getContext('2d').getImageData(...part.map(Math.round));
    const dark = data.filter((value, index) => index % 4 === 0 && value < 128).length;
    return { inside, dark: dark / (data.length / 4) };
  });
})()`;
const canvasPixels = `(() => {
  const { width, height } = document.querySelector('[data-sheet] canvas');
  return width * height;
})()`;

/** Until the drawing is that large; the page's policy refuses conditions that Playwright would evaluate in it. */
const untilPixels = (condition: string) =>
  page.evaluate(`new Promise((resolve) => {
    const look = () => {
      const pixels = ${canvasPixels};
      if (${condition}) resolve();
      else requestAnimationFrame(look);
    };
    look();
  })`);

describe('the pages of a PDF', () => {
  it(
    'open at the footnote, with the quote marked on the page as it looks',
    async () => {
      await visitAnswer();
      expect(await page.locator('[role=note]').first().textContent()).toContain('page 2');
      await page.locator('[data-marker]').first().click();
      const pane = page.locator('.reading-pane');
      await pane.locator('mark').first().waitFor();
      expect(await pane.locator('.page-break').allTextContents()).toEqual(['Page 2', 'Page 3']);
      expect((await pane.locator('mark').allTextContents()).join('')).toContain(quote);
      const parts: string[] = [];
      page.on('request', (request) => parts.push(new URL(request.url()).pathname));
      await pane.getByRole('button', { name: 'Page', exact: true }).click();
      await sheet(2).locator('canvas').waitFor();
      expect(parts).toContain('/pdfjs/build/pdf.worker.min.mjs');
      const marks = await page.evaluate<{ inside: boolean; dark: number }[]>(inkUnderMarks);
      expect(marks).toHaveLength(2);
      for (const { inside, dark } of marks) {
        expect(inside).toBe(true);
        expect(dark).toBeGreaterThan(0.05);
      }
      expect(await pane.locator('mark').first().textContent()).toContain(quote);
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'are turned by button, number and key',
    async () => {
      await visitPage(0);
      await sheet(1).locator('canvas').waitFor();
      await page.getByRole('button', { name: 'Next page' }).click();
      await sheet(2).waitFor();
      await page.getByLabel('Page, of 3').fill('3');
      await page.keyboard.press('Enter');
      await sheet(3).waitFor();
      expect(await page.getByRole('button', { name: 'Next page' }).isDisabled()).toBe(true);
      await page.getByRole('region', { name: /^Pages of/ }).focus();
      await page.keyboard.press('ArrowLeft');
      await sheet(2).waitFor();
      const before = await page.evaluate<number>(canvasPixels);
      await page.keyboard.press('+');
      await untilPixels(`pixels > ${before * 2}`);
      await page.getByRole('button', { name: 'Fit width' }).click();
      await untilPixels(`pixels === ${before}`);
      expect(await pageNumber()).toBe('2');
    },
    testMsMax,
  );

  it.each(['light', 'dark'] as const)(
    'fit a phone in %s, and the words stay a tap away',
    async (colorScheme) => {
      await openPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, colorScheme });
      await visitAnswer();
      await page.locator('[data-marker]').first().tap();
      await page.waitForURL('**/documents/**');
      await page.getByRole('button', { name: 'Page', exact: true }).tap();
      await sheet(2).locator('mark').first().waitFor();
      await expectNoOverflow(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Text', exact: true }).tap();
      expect((await page.locator('[data-document] mark').allTextContents()).join('')).toContain(quote);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'say so when they cannot be drawn, or do not come, and what still works',
    async () => {
      await page.route('**/original?*', (route) => route.fulfill({ body: 'no PDF', contentType: 'application/pdf' }));
      await visitPage(0);
      const failed = page.locator('[data-pdf="failed"]');
      await failed.waitFor();
      expect(await failed.textContent()).toContain('Its words are under Text');
      expect(await page.getByRole('link', { name: 'Download the original' }).count()).toBe(1);
      await expectAccessible(page);
      await page.unroute('**/original?*');
      await page.route('**/original?*', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').filter({ hasText: 'answer' }).first().waitFor();
      await page.getByRole('button', { name: 'Text', exact: true }).click();
      await page.locator('[data-document]').waitFor();
    },
    testMsMax,
  );

  it(
    'of a hostile file take no more memory than others, and run nothing',
    async () => {
      const hostile = Buffer.from(buildPdf(pages))
        .toString('latin1')
        .replaceAll('[0 0 600 800]', '[0 0 9000000 8000000]')
        .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>');
      await page.route('**/original?*', (route) => route.fulfill({ body: Buffer.from(hostile, 'latin1') }));
      await visitPage(0);
      await sheet(1).locator('canvas').waitFor();
      expect(await page.evaluate<number>(canvasPixels)).toBeLessThanOrEqual(canvasPixelsMax);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );
});
