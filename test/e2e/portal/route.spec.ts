import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from '../../support/check-page.ts';
import { draftFromPrompt } from '../../support/draft-from-prompt.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { openPortal, type PortalVisit } from '../../support/open-portal.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { startLargeModel, type LargeModelScript, type StartedLargeModel } from '../../support/start-large-model.ts';

const startMsMax = 180_000;
const testMsMax = 120_000;
const answerMsMax = 60_000;

const hard = 'How many weeks is parental leave, and who approves parental leave?';
const simple = 'How many weeks is parental leave?';
const facts = ['Parental leave is 16 weeks at full pay.', 'The People team approves parental leave.'];
const invented = 'Parental leave is 99 weeks in Spain. [1]';
const careful: LargeModelScript = (prompt) => draftFromPrompt(prompt, facts);
let script = careful;

let large: StartedLargeModel;
let footnote: RunningFootnote;
let client: FootnoteClient;
let browser: Browser;
let portal: PortalVisit;
let page: Page;

beforeAll(async () => {
  large = await startLargeModel((prompt) => script(prompt));
  [footnote, browser] = await Promise.all([startFootnote({ environment: largeModel() }), openBrowser()]);
  client = createFootnoteClient({ baseUrl: footnote.url });
  await client.putSource('handbook', { title: 'Handbook', defaultAccess: { everyone: true } });
  const documents = [
    { externalId: 'leave.md', sensitivity: 'internal' as const, text: `# Parental leave\n\n${facts.join('\n\n')}` },
    {
      externalId: 'cases.md',
      sensitivity: 'restricted' as const,
      text: '# Parental leave cases\n\nParental leave of the pilot group was approved for 20 weeks.',
    },
  ];
  for (const document of documents) await client.receiveDocument({ source: 'handbook', ...document }, { wait: true });
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
  await large?.stop();
}, startMsMax);

beforeEach(async () => {
  script = careful;
  portal = await openPortal(browser, footnote.url, { viewport: { width: 1440, height: 900 } });
  page = portal.page;
});
afterEach(() => portal.close());

function largeModel(): Record<string, string> {
  return {
    FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
    FOOTNOTE_LARGE_MODEL_URL: large.url,
    FOOTNOTE_LARGE_MODEL_KEY: large.key,
    FOOTNOTE_LARGE_MODEL_NAME: large.name,
    FOOTNOTE_LARGE_MODEL_PRICE_IN: '2',
    FOOTNOTE_LARGE_MODEL_PRICE_OUT: '8',
    FOOTNOTE_REMOTE_SENSITIVITY_MAX: 'internal',
  };
}

async function visitAnswer(question: string): Promise<void> {
  await portal.visit(`/ask?${new URLSearchParams({ q: question })}`);
  await whole();
}

const whole = () => page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
const foot = () => page.locator('[data-route]').textContent();
const routeShown = (decision: RegExp) => page.locator('[data-route]').filter({ hasText: decision }).waitFor();
const reason = (signal: string) => page.locator(`tr[data-signal="${signal}"]`).textContent();

describe('an answer of the large model', () => {
  it(
    'says so, and why, what was held back and what it cost; the model’s name only there',
    async () => {
      await visitAnswer(hard);
      expect(await foot()).toContain('answered by the large model');
      expect(await page.locator('[data-sentence]').allTextContents()).toEqual(facts);
      expect(await page.getByText(large.name).first().isVisible()).toBe(false);
      await page.getByText('Why this answer').click();
      expect(await page.getByText(large.name).first().isVisible()).toBe(true);
      expect(await reason('sensitivity')).toMatch(/restricted.*up to internal may leave.*1 of 2 passages may leave/);
      expect(await reason('cost-budget')).toContain('US$');
      expect(
        await page
          .locator('dd')
          .filter({ hasText: /^US\$0\.0/ })
          .count(),
      ).toBe(1);
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );

  it(
    'can be asked for, and asked again of this machine only',
    async () => {
      await visitAnswer(simple);
      expect(await foot()).toContain('answered on this machine');
      await page.getByRole('button', { name: 'Ask the large model' }).click();
      await routeShown(/by the large model/);
      await page.getByRole('button', { name: 'Answer on this machine only' }).click();
      await routeShown(/on this machine/);
      await page.reload();
      await whole();
      expect(await foot()).toContain('answered on this machine');
    },
    testMsMax,
  );

  it(
    'shows apart what its sources do not confirm',
    async () => {
      script = (prompt) => `${draftFromPrompt(prompt, facts)}\n${invented}`;
      await visitAnswer(hard);
      expect(await page.locator('[data-answer-text]').textContent()).not.toContain('99');
      await page.getByText('Could not be confirmed (1)').click();
      expect(await page.locator('s').textContent()).toContain('99 weeks');
      script = () => invented;
      await visitAnswer(simple);
      await page.getByRole('button', { name: 'Ask the large model' }).click();
      await page.locator('[data-refused-wish]').waitFor();
      expect(await page.locator('[data-refused-wish]').textContent()).toContain('its sources do not support it');
      expect(await foot()).toContain('answered on this machine');
      expect(await page.getByRole('button', { name: 'Ask the large model' }).count()).toBe(0);
    },
    testMsMax,
  );
});

describe('an answer that a reviewer has approved', () => {
  it(
    'is shown as verified, with the day',
    async () => {
      const question = 'Who approves parental leave?';
      const { id } = await client.answer({ question });
      await client.sendFeedback(id, { helpful: false });
      const { items } = await client.listReviewItems({ reported: true });
      const item = items.find(({ answerId }) => answerId === id);
      await client.decideReviewItem(item?.id ?? '', { decision: 'approve-answer' });
      await visitAnswer(question);
      expect(await page.locator('[data-verified]').textContent()).toMatch(/^Verified \d{1,2} \w+ \d{4}$/);
      expect(await foot()).toMatch(/verified by a reviewer on \d{1,2} \w+ \d{4}/);
      await page.getByText('Why this answer').click();
      expect(await reason('curated-match')).toContain('Likeness to the approved question');
      await expectAccessible(page);
      expect(portal.complaints).toEqual([]);
    },
    testMsMax,
  );
});
