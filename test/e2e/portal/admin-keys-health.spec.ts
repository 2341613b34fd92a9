import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFootnoteClient } from '@footnote/contracts';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { usePortal } from '../../support/use-portal.ts';

const testMsMax = 120_000;

/** Without models, so that the health page has something to say. */
const modelsDirectory = await mkdtemp(join(tmpdir(), 'footnote-models-'));
const portal = usePortal({
  viewport: { width: 1280, height: 800 },
  environment: { FOOTNOTE_MODELS_DIR: modelsDirectory },
});
let page: Page;
beforeEach(() => {
  page = portal.page;
});

afterAll(() => rm(modelsDirectory, { recursive: true }));

const sourcesWith = (apiKey: string) => createFootnoteClient({ baseUrl: portal.url, apiKey }).listSources();

describe('API keys in the admin portal', () => {
  it(
    'says what a form still wants, shows a new key once, and revokes it after a moment to undo',
    async () => {
      await portal.visit('/admin/keys');
      await page.getByRole('button', { name: 'New key' }).click();
      await page.getByRole('button', { name: 'Create the key' }).click();
      await page.getByText('Say what the key is for').waitFor();
      await expectAccessible(page);
      await page.getByLabel('Name').fill('Wiki sync');
      await page.getByLabel('Stands for').fill('wiki@example.org');
      await page.getByLabel('Add, change and delete documents').check();
      await page.getByRole('button', { name: 'Create the key' }).click();
      const key = (await page.locator('[data-created="key"]').textContent()) ?? '';
      expect(await page.locator('[data-created="line"]').textContent()).toContain(`Bearer ${key}`);
      await expectAccessible(page);
      expect((await sourcesWith(key)).items).toEqual([]);
      await page.getByRole('button', { name: 'I have it' }).click();
      expect(await page.content()).not.toContain(key);

      await page.locator('[data-list-item]').filter({ hasText: 'Wiki sync' }).click();
      await page.getByRole('button', { name: 'Revoke' }).click();
      await page.locator('tr[data-struck]').waitFor();
      await page.keyboard.press('u');
      await page.locator('tr[data-struck]').waitFor({ state: 'detached' });
      expect((await sourcesWith(key)).items).toEqual([]);
      await page.getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('It opens nothing any more.').waitFor();
      await expect(sourcesWith(key)).rejects.toThrow('unauthenticated');
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );
});

describe('the health page of the admin portal', () => {
  it(
    'says which parts are limited and what to do, those first, and what is known of each model',
    async () => {
      await portal.visit('/admin/health');
      const parts = page.locator('[data-part]');
      expect(await parts.first().textContent()).toContain('Limited');
      expect(await page.locator('[data-part="embedding-model"]').textContent()).toContain('models fetch');
      await page.locator('[data-row="embedding"]').click();
      await page.getByRole('complementary').getByText('Not available').waitFor();
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'shows a refusal of the API as one',
    async () => {
      const admin = createFootnoteClient({ baseUrl: portal.url });
      const { key } = await admin.createApiKey({ name: 'reader', user: 'ana@example.org', scopes: ['search'] });
      await page.setExtraHTTPHeaders({ authorization: `Bearer ${key}` });
      for (const path of ['/admin/keys', '/admin/health']) {
        await portal.visit(path);
        await page.getByText('Your account may not do this.').waitFor();
      }
    },
    testMsMax,
  );
});

describe.each(['light', 'dark'] as const)('the pages for operators in %s', (colorScheme) => {
  it.each(['/admin/keys', '/admin/keys?pane=new', '/admin/health', '/admin/health?model=small'])(
    'have no serious fault for assistive technology, and fit a narrow phone: %s',
    async (path) => {
      await portal.reopen({ viewport: { width: 360, height: 740 }, colorScheme });
      await portal.visit(path);
      await expectAccessible(portal.page);
      await expectNoOverflow(portal.page);
    },
    testMsMax,
  );
});
