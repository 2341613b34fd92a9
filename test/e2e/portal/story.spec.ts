import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildDocx } from '../../fixtures/readers/build-office-file.ts';
import { buildPdf } from '../../fixtures/readers/build-pdf.ts';
import { expectAccessible } from '../../support/check-page.ts';
import { draftFromPrompt } from '../../support/draft-from-prompt.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { openPortal, type PortalVisit } from '../../support/open-portal.ts';
import { mentionEvent, nextTs, sendSlackEvent } from '../../support/slack-requests.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { startLargeModel, type StartedLargeModel } from '../../support/start-large-model.ts';
import { StartedSlack } from '../../support/start-slack.ts';

const startMsMax = 180_000;
const storyMsMax = 300_000;
const answerMsMax = 60_000;
const question = 'How much may a hotel night cost?';
const hard = 'How much may a hotel night cost on a business trip, and who approves a business trip?';
const facts = {
  event: 'During the company event a hotel night may cost up to 300 euros.',
  start: 'The company event begins on 12 June.',
  trip: 'On a business trip a hotel night may cost 140 euros.',
  approval: 'A business trip is approved by the head of the team.',
};

/** A folder for pictures of each step, to be looked at; none are taken without it. */
const pictures = process.env.FOOTNOTE_TEST_PICTURES;

let large: StartedLargeModel;
let slack: StartedSlack;
let footnote: RunningFootnote;
let browser: Browser;
let admin: PortalVisit;
let employee: PortalVisit;

beforeAll(async () => {
  [large, slack, browser] = await Promise.all([
    startLargeModel((prompt) => draftFromPrompt(prompt, [facts.trip, facts.approval])),
    StartedSlack.start(),
    openBrowser(),
  ]);
  slack.addUser({ id: 'U0EVA', email: 'eva@example.org' });
  footnote = await startFootnote({
    environment: {
      ...slack.environment,
      FOOTNOTE_LARGE_MODEL_PROVIDER: 'openai-compatible',
      FOOTNOTE_LARGE_MODEL_URL: large.url,
      FOOTNOTE_LARGE_MODEL_KEY: large.key,
      FOOTNOTE_LARGE_MODEL_NAME: large.name,
      FOOTNOTE_REMOTE_SENSITIVITY_MAX: 'internal',
    },
  });
  const viewport = { width: 1440, height: 900 };
  [admin, employee] = (await Promise.all([1, 2].map(() => openPortal(browser, footnote.url, { viewport })))) as [
    PortalVisit,
    PortalVisit,
  ];
  if (pictures !== undefined) await mkdir(pictures, { recursive: true });
}, startMsMax);

afterAll(async () => {
  await browser?.close();
  await footnote?.stop();
  await Promise.all([large?.stop(), slack?.stop()]);
}, startMsMax);

function eventGuide(): Buffer {
  const line = (text: string, y: number, size = 11) => ({ text, x: 60, y, size });
  return Buffer.from(
    buildPdf([
      {
        texts: [line('Event guide', 720, 22), line('This guide is for everyone who comes to the company event.', 680)],
      },
      { texts: [line('Hotels', 720, 16), line(facts.event, 680), line('Breakfast is paid for as well.', 650)] },
      { texts: [line('Dates', 720, 16), line(facts.start, 680)] },
    ]),
  );
}

function travelRules(): Buffer {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  return Buffer.from(buildDocx([facts.trip, facts.approval].map(paragraph).join('')));
}

async function ask(portal: PortalVisit, text: string): Promise<void> {
  await portal.visit(`/ask?${new URLSearchParams({ q: text })}`);
  await portal.page.waitForSelector('[data-phase="done"]', { timeout: answerMsMax });
}

const firstSource = (page: Page) => page.locator('[role="note"] a').first().textContent();

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

describe('from upload to a better answer', () => {
  it(
    'an admin uploads a PDF and a Word document',
    async () => {
      const { page } = admin;
      await admin.visit('/admin/documents');
      await page.getByRole('button', { name: 'Create the first source' }).click();
      await page.getByLabel('Title').fill('Handbook');
      await page.getByLabel('Everyone here').check();
      await page.getByLabel('Label of its documents').selectOption('internal');
      await page.getByRole('button', { name: 'Create the source' }).click();
      await page.waitForURL('**/admin/documents?source=handbook&pane=upload');
      await page.locator('input[data-files]').setInputFiles([
        { name: 'event-guide.pdf', mimeType: 'application/pdf', buffer: eventGuide() },
        { name: 'travel-rules.docx', mimeType: 'application/octet-stream', buffer: travelRules() },
      ]);
      await page.getByRole('button', { name: 'Upload 2 files' }).click();
      await page.locator('[data-upload="ready"]').nth(1).waitFor();
      await picture(page, '1-uploaded');
      expect(admin.complaints).toEqual([]);
    },
    storyMsMax,
  );

  it(
    'an employee asks, and opens the page of the PDF at the quote',
    async () => {
      const { page } = employee;
      await ask(employee, 'When does the company event begin?');
      await picture(page, '2-answer');
      await page.locator('[role="note"] a').filter({ hasText: 'Event guide' }).first().click();
      await page.getByRole('button', { name: 'Page', exact: true }).click();
      await page.locator('[data-sheet="3"] mark').first().waitFor();
      await picture(page, '3-page-of-the-pdf');
      await expectAccessible(page);
      expect(employee.complaints).toEqual([]);
    },
    storyMsMax,
  );

  it(
    'reports a wrong source, on which the admin decides, and the next gets a better answer',
    async () => {
      await ask(employee, question);
      const wrong = 'Event guide';
      expect(await firstSource(employee.page)).toBe(wrong);
      await employee.page.getByRole('button', { name: 'Wrong source?' }).first().click();
      await employee.page.locator('.wrong-source').filter({ hasNotText: '?' }).first().waitFor();
      await picture(employee.page, '4-reported');

      const { page } = admin;
      await admin.visit('/review');
      await page
        .locator('tbody tr')
        .filter({ hasText: question })
        .getByRole('button')
        .or(page.locator('[data-row]'))
        .first()
        .click();
      await page.locator('[data-decision="wrong-passage"]').waitFor();
      await picture(page, '5-review');
      await expectAccessible(page);
      await page.locator('[data-decision="wrong-passage"]').click();
      await page.locator('[data-decided="wrong-passage"]').waitFor();
      await picture(page, '6-decided');

      await ask(employee, 'How much may a night in a hotel cost?');
      expect(await firstSource(employee.page)).toBe('travel-rules.docx');
      expect(await employee.page.locator('[data-answer-text]').textContent()).toContain(facts.trip);
      await picture(employee.page, '7-better-answer');

      const ts = nextTs();
      const target = { url: footnote.url, signingSecret: slack.signingSecret };
      await sendSlackEvent(target, mentionEvent({ user: 'U0EVA', text: question, channel: 'C0GENERAL', ts }));
      const [post] = await slack.untilPosts(1, ({ threadTs }) => threadTs === ts);
      expect(JSON.stringify(post?.blocks)).not.toContain(wrong);
      expect(post?.text).toContain('140 euros');
    },
    storyMsMax,
  );

  it(
    'a hard question goes to the large model, and the page says so',
    async () => {
      const { page } = employee;
      await ask(employee, hard);
      expect(await page.locator('[data-route]').getAttribute('data-route')).toBe('large');
      expect(await page.locator('[data-route]').textContent()).toContain('large model');
      const text = await page.locator('[data-answer-text]').textContent();
      for (const fact of [facts.trip, facts.approval]) expect(text).toContain(fact);
      await page.getByText('Why this answer').click();
      await page.locator('[data-signal="complexity"]').waitFor();
      await picture(page, '8-large-model');
      await expectAccessible(page);
      expect(employee.complaints).toEqual([]);
    },
    storyMsMax,
  );
});
