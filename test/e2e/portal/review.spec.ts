import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow } from '../../support/check-page.ts';
import { usePortal } from '../../support/use-portal.ts';

const testMsMax = 120_000;
const question = 'How many days of holiday do we have?';

const holidays = { source: 'handbook', externalId: 'holidays.md', mediaType: 'text/markdown' };

const portal = usePortal({
  viewport: { width: 1280, height: 800 },
  async prepare({ client }) {
    await client.putSource('handbook', { title: 'Handbook', defaultAccess: { everyone: true } });
    const text =
      '# Holidays\n\nAsk your team first. Everyone has 25 days of holiday a year. Days are not carried over.';
    await client.receiveDocument({ ...holidays, text }, { wait: true });
  },
});
let page: Page;
beforeEach(() => {
  page = portal.page;
});

async function ask(): Promise<void> {
  await portal.visit(`/ask?${new URLSearchParams({ q: question })}`);
  await page.waitForSelector('[data-phase="done"]');
}

/** An item about a source that somebody reports, opened in the pane. */
async function openReport(): Promise<void> {
  const { id, citations } = await portal.client.answer({ question });
  await portal.client.sendFeedback(id, { helpful: false, reason: 'wrong-source', citation: citations[0]?.number ?? 1 });
  await portal.visit('/review');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('[data-cited]').first().waitFor();
}

describe('review in the portal', () => {
  it(
    'is reached by a wrong source and a comment, and shows each sentence beside its quote in context',
    async () => {
      await ask();
      await page.locator('[role=note]').first().hover();
      await page
        .getByRole('button', { name: /Wrong source/ })
        .first()
        .click();
      await page.locator('[role=note]').getByText('Noted. Thank you.').waitFor();
      await page.getByRole('button', { name: 'No', exact: true }).click();
      await page.getByLabel('What is wrong?').fill('It is 30 days now.');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.locator('footer').getByText('Noted. Thank you.').waitFor();

      await portal.visit('/review');
      expect(await page.locator('[data-list-item]').allTextContents()).toEqual([question, question]);
      await page.locator('tr').filter({ hasText: '1 comment' }).locator('a').click();
      await page.getByText('It is 30 days now.').waitFor();
      const cited = page.locator('[data-cited]').first();
      expect(await cited.locator('mark').textContent()).toContain('25 days');
      expect(await cited.locator('blockquote').textContent()).toContain('Days are not carried over.');
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'takes a decision from the keyboard, says what it changes, and undoes it',
    async () => {
      await openReport();
      await page.keyboard.press('2');
      const decided = page.locator('[data-decided="wrong-passage"]');
      await decided.waitFor();
      expect(await decided.locator('[data-changes]').textContent()).toContain('ranks lower');
      expect(await page.locator('tr[data-open]').textContent()).toContain('Decided');
      expect((await portal.client.listReviewItems({ state: 'decided' })).items).toHaveLength(1);
      await page.keyboard.press('u');
      await page.locator('[data-decision="confirm"]').waitFor();
      expect(await page.locator('tr[data-open]').textContent()).toContain('Reported');
      expect((await portal.client.listReviewItems({ state: 'decided' })).items).toEqual([]);
    },
    testMsMax,
  );

  it(
    'approves an answer, lists it as verified, marks it stale when its source changes, and removes it',
    async () => {
      await openReport();
      await page.keyboard.press('5');
      await page.locator('[data-decided="approve-answer"]').waitFor();
      await ask();
      await page.locator('[data-verified]').waitFor();

      const text = '# Holidays\n\nEveryone has 30 days of holiday a year.';
      await portal.client.receiveDocument({ ...holidays, text }, { wait: true });
      await portal.visit('/review/verified');
      await page.getByText('Stale, not shown').waitFor();
      await page.locator('[data-list-item]').first().click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Remove' }).click();
      await page.getByText('It is not shown any more').waitFor();
      expect((await portal.client.listCuratedAnswers()).items).toEqual([]);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );
});

describe.each(['light', 'dark'] as const)('the review pages in %s', (colorScheme) => {
  it.each(['/review', '/review?list=helpful', '/review/verified'])(
    'have no serious fault for assistive technology, and fit a narrow phone: %s',
    async (path) => {
      await portal.reopen({ viewport: { width: 360, height: 740 }, colorScheme });
      page = portal.page;
      await portal.visit(path);
      const item = page.locator('[data-list-item]').first();
      if ((await item.count()) > 0) {
        await item.click();
        await page.locator('.detail-pane h3').first().waitFor();
      }
      await expectAccessible(page);
      await expectNoOverflow(page);
    },
    testMsMax,
  );
});
