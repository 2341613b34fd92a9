import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { usePortal } from '../../support/use-portal.ts';

const testMsMax = 120_000;

const portal = usePortal({ viewport: { width: 1280, height: 800 } });
let page: Page;
beforeEach(() => {
  page = portal.page;
});

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
const upload = (...names: string[]) => page.locator('[data-upload]').filter({ hasText: names.join(' ') });
const row = (title: string) => page.locator('tbody tr').filter({ hasText: title });

async function addDocument(title: string): Promise<string> {
  await portal.client.putSource('team', { title: 'Our team', defaultAccess: { everyone: true } });
  const { documentId } = await portal.client.receiveDocument(
    { source: 'team', externalId: `${title}.md`, text: `# ${title}\n\nThe ${title} opens at nine.` },
    { wait: true },
  );
  return documentId;
}

/** The page that asked for it is gone, so the service is asked until it has happened; the test's time bounds it. */
async function untilGone(id: string): Promise<void> {
  const isThere = () =>
    portal.client.getDocument(id).then(
      () => true,
      () => false,
    );
  while (await isThere()) await page.reload();
}

describe('documents in the admin portal', () => {
  it(
    'leads from nothing to a source, an upload and a document that is found',
    async () => {
      await portal.visit('/admin');
      await page.waitForURL('**/admin/documents');
      await page.getByRole('button', { name: 'Create the first source' }).click();
      await page.getByLabel('Title').fill('Our team');
      await page.getByLabel('Everyone here').check();
      await page.getByLabel('Label of its documents').selectOption('internal');
      await page.getByRole('button', { name: 'Create the source' }).click();
      await page.waitForURL('**/admin/documents?source=our-team&pane=upload');
      await page
        .locator('input[data-files]')
        .setInputFiles([
          textFile('parking.md', '# Parking\n\nVisitors park their bicycles behind the zebrafish tank.'),
          { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and then nothing') },
        ]);
      await page.getByRole('button', { name: 'Upload 2 files' }).click();
      await upload('parking.md').and(page.locator('[data-upload="ready"]')).waitFor();
      const broken = upload('broken.pdf').and(page.locator('[data-upload="failed"]'));
      await broken.waitFor();
      expect(await broken.textContent()).toContain('Unreadable');
      await row('Parking').getByText('Ready').waitFor();
      await row('broken.pdf').getByText('Unreadable').waitFor();
      await portal.visit('/search?q=zebrafish');
      expect(await page.locator('article').count()).toBe(1);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'shows the problem of a document with its remedy',
    async () => {
      await portal.client.putSource('team', { title: 'Our team' });
      const { documentId } = await portal.client.receiveDocument(
        { source: 'team', externalId: 'e.md', text: ' ' },
        { wait: true },
      );
      await portal.visit(`/admin/documents?status=failed&document=${documentId}`);
      const problem = page.locator('[data-problem="empty"]');
      await problem.waitFor();
      expect(await problem.textContent()).toContain('Check that it is the right file');
      await expectAccessible(page);
    },
    testMsMax,
  );

  it(
    'says what was unchanged, and takes files that are dropped on the page',
    async () => {
      await portal.client.putSource('drops', { title: 'Drops', defaultAccess: { everyone: true } });
      await portal.visit('/admin/documents?source=drops');
      await page.getByText('Nothing has been added here yet').waitFor();
      for (const state of ['ready', 'unchanged']) {
        await page.evaluate(dropOf('dropped.md', '# Dropped\n\nIt fell.'));
        await page.getByRole('button', { name: 'Upload 1 file' }).click();
        await page.locator(`[data-upload="${state}"]`).waitFor();
      }
    },
    testMsMax,
  );

  it(
    'takes a whole folder by its paths, without its hidden files',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-folder-'));
      try {
        await mkdir(join(folder, 'leave', '.git'), { recursive: true });
        await writeFile(join(folder, 'leave', 'sick.md'), '# Sick leave\n\nCall before nine.');
        await writeFile(join(folder, 'leave', '.git', 'config'), 'x');
        await portal.client.putSource('folder', { title: 'Folder' });
        await portal.visit('/admin/documents?source=folder&pane=upload');
        await page.locator('input[data-folder]').setInputFiles(folder);
        await page.getByText('1 hidden file left out').waitFor();
        await page.getByRole('button', { name: 'Upload 1 file' }).click();
        await page.locator('[data-upload="ready"]').waitFor();
        const { items } = await portal.client.listDocuments({ source: 'folder' });
        expect(items.map(({ externalId }) => externalId)).toEqual([`${basename(folder)}/leave/sick.md`]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    testMsMax,
  );

  it(
    'deletes after a moment to undo, and shows the receipt',
    async () => {
      const id = await addDocument('Cloakroom');
      await portal.visit(`/admin/documents?document=${id}`);
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.locator('tr[data-struck]').waitFor();
      await page.keyboard.press('u');
      await page.locator('tr[data-struck]').waitFor({ state: 'detached' });
      expect((await portal.client.getDocument(id)).id).toBe(id);
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.locator('[data-receipt="done"]').waitFor();
      const receipt = (await page.locator('[data-receipt]').textContent()) ?? '';
      expect(receipt).toContain('Nothing of it is left.');
      expect(receipt).toContain('Passages in the search index');
      await expect(portal.client.getDocument(id)).rejects.toThrow('document-not-found');
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'sends a deletion that is still to come when the page is left',
    async () => {
      const id = await addDocument('Lost property');
      await portal.visit(`/admin/documents?document=${id}`);
      await page.getByRole('button', { name: 'Delete' }).click();
      await page.locator('tr[data-struck]').waitFor();
      await portal.visit('/add');
      await untilGone(id);
    },
    testMsMax,
  );

  it(
    'changes who may read a document, and says when somebody else was first',
    async () => {
      const id = await addDocument('Salaries');
      await portal.visit(`/admin/documents?document=${id}`);
      await page.getByLabel('Some groups or people').check();
      await page.getByRole('combobox', { name: 'Groups' }).fill('hr');
      await portal.client.patchDocument(id, { sensitivity: 'confidential' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('[data-conflict]').waitFor();
      expect((await portal.client.getDocument(id)).access.everyone).toBe(true);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      expect((await portal.client.getDocument(id)).access).toEqual({ everyone: false, groups: ['hr'], users: [] });
    },
    testMsMax,
  );

  it(
    'can be walked and opened from the keyboard, and gives the focus back',
    async () => {
      await addDocument('Kitchen');
      await addDocument('Lobby');
      await portal.visit('/admin/documents?source=team');
      const focused = () => page.locator(':focus').textContent();
      await page.keyboard.press('j');
      const first = await focused();
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe(first);
      const second = await focused();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary', { name: second ?? '' }).waitFor();
      expect(await page.locator('h2:focus').textContent()).toBe(second);
      await page.keyboard.press('Escape');
      expect(await focused()).toBe(second);
    },
    testMsMax,
  );

  it(
    'refuses a file over the limit before it is sent',
    async () => {
      await portal.client.putSource('team', { title: 'Our team' });
      await portal.visit('/admin/documents?source=team&pane=upload');
      await page.evaluate(dropOf('large.pdf', 'x'.repeat(10), 26 * 1024 * 1024));
      await page.locator('[data-refused]').getByText('the limit is').waitFor();
      expect(await page.getByRole('button', { name: /^Upload \d/ }).count()).toBe(0);
    },
    testMsMax,
  );
});

describe.each(['light', 'dark'] as const)('the admin pages in %s', (colorScheme) => {
  it.each(['/admin/documents', '/admin/documents?pane=upload', '/admin/documents?pane=new-source'])(
    'have no serious fault for assistive technology, and fit a narrow phone: %s',
    async (path) => {
      await addDocument('Reception');
      await portal.reopen({ viewport: { width: 360, height: 740 }, colorScheme });
      page = portal.page;
      await portal.visit(path);
      await expectAccessible(page);
      await expectNoOverflow(page);
    },
    testMsMax,
  );
});

/** Drops a file on the page, as the browser would; this program has no page, so it is a text to it. */
function dropOf(name: string, text: string, bytes = text.length): string {
  return `(() => {
    const transfer = new DataTransfer();
    const content = ${JSON.stringify(text)}.padEnd(${bytes}, ' ');
    transfer.items.add(new File([content], ${JSON.stringify(name)}, { type: 'text/markdown', lastModified: 1e12 }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  })()`;
}
