import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/open-browser.ts';
import { openPortal, type PortalVisit } from '../../support/open-portal.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const startMsMax = 120_000;

let footnote: RunningFootnote;
let browser: Browser;
let visitor: PortalVisit;

beforeAll(async () => {
  [footnote, browser] = await Promise.all([startFootnote(), openBrowser()]);
  visitor = await openPortal(browser, footnote.url, {});
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
}, startMsMax);

describe('the page of the API', () => {
  it('shows every operation and tries one, from this origin alone', async () => {
    const document = await fetch(`${footnote.url}/api/v1/openapi.json`);
    const { paths } = (await document.json()) as { paths: Record<string, object> };
    const operations = Object.values(paths).flatMap((path) => Object.keys(path));
    const { page, complaints } = visitor;
    await visitor.visit('/docs/api');
    await page.waitForSelector('.opblock');
    expect(await page.locator('.opblock').count()).toBe(operations.length);

    const models = page.locator('.opblock', { hasText: '/api/v1/models' });
    await models.locator('.opblock-summary-control').click();
    await models.getByRole('button', { name: 'Try it out' }).click();
    await models.getByRole('button', { name: 'Execute' }).click();
    const reply = models.locator('.live-responses-table').getByText('SmolLM2-135M-Instruct');
    await reply.first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('allows no script but its own, and its files may be kept for ever', async () => {
    const shown = await fetch(`${footnote.url}/docs/api`);
    const policy = shown.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toContain('unsafe');
    const files = [...(await shown.text()).matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path);
    expect(files).toHaveLength(3);
    for (const path of files) {
      const file = await fetch(`${footnote.url}${path}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('cache-control')).toContain('immutable');
    }
    for (const path of ['/docs/api/0/start.js', `${files[0]}.map`, '/docs/api/%2e%2e/package.json']) {
      expect((await fetch(`${footnote.url}${path}`)).status).toBe(404);
    }
  });
});
