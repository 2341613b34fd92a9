import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient, type ReviewItem, type Scope } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const adminKey = 'an-admin-key-of-more-than-32-characters';
const question = 'How much may a hotel night cost?';
let footnote: RunningFootnote;
let admin: FootnoteClient;
let employee: FootnoteClient;
let reviewer: FootnoteClient;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: adminKey } });
  admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
  employee = await keyFor('ben@example.org', ['search', 'answer']);
  reviewer = await keyFor('rita@example.org', ['search', 'answer', 'review']);
  await admin.putSource('handbook', { defaultAccess: { everyone: true } });
  await receive('events.md', '# Events\n\nA hotel night during the yearly company event may cost 300 euros.');
  await receive('travel.md', '# Business trips\n\nOn business trips a room may cost up to 140 euros a night.');
  await receive('vpn.md', '# VPN\n\nThe VPN client needs a certificate.');
}, 90_000);

afterAll(() => footnote.stop());

async function keyFor(user: string, scopes: Scope[]): Promise<FootnoteClient> {
  const { key } = await admin.createApiKey({ name: user, user, groups: [], scopes });
  return createFootnoteClient({ baseUrl: footnote.url, apiKey: key });
}

async function receive(externalId: string, text: string): Promise<void> {
  await admin.receiveDocument({ source: 'handbook', externalId, text, mediaType: 'text/markdown' }, { wait: true });
}

async function openItem(citation: number | undefined): Promise<ReviewItem> {
  const { id } = await employee.answer({ question });
  const report = { helpful: false, reason: 'wrong-source', comment: 'That is for the event.' };
  await employee.sendFeedback(id, { ...report, ...(citation !== undefined && { citation }) });
  const { items } = await reviewer.listReviewItems({ reported: true });
  const item = items.find(({ answerId }) => answerId === id);
  if (item === undefined) throw new Error('The report is not in the list.');
  return item;
}

const firstHit = async () => (await employee.search({ query: question })).results[0]?.externalId;

describe('a reported source', () => {
  it('goes from the report through the decision to a better ranking, and back', async () => {
    const wrong = await firstHit();
    const item = await openItem(1);
    expect(item).toMatchObject({ citation: 1, question, reported: true, state: 'open' });
    expect(item.feedback).toMatchObject([{ helpful: false, comment: 'That is for the event.' }]);

    const detail = await reviewer.getReviewItem(item.id);
    const [context] = detail.contexts;
    expect(context?.quote).toBe(detail.answer.citations[0]?.quote);
    expect(detail.answer.citations[0]?.externalId).toBe(wrong);

    const decision = await reviewer.decideReviewItem(item.id, { decision: 'wrong-passage' });
    expect(decision.changes.map(({ place }) => place)).toEqual(['ranking', 'regressions']);
    expect(await firstHit()).not.toBe(wrong);
    const better = await employee.answer({ question });
    expect(better.citations.map(({ externalId }) => externalId)).not.toContain(wrong);
    const lines = (await readFile(join(footnote.dataDirectory, 'regressions.jsonl'), 'utf8')).trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ question, expect: 'does-not-cite' });
    expect((await reviewer.listRegressions()).items).toHaveLength(1);
    expect((await reviewer.listReviewItems({ state: 'decided' })).items.map(({ id }) => id)).toContain(item.id);

    await reviewer.undoReviewDecision(item.id, decision.id);
    expect(await firstHit()).toBe(wrong);
    expect((await reviewer.listRegressions()).items).toEqual([]);
  });
});

describe('an approved answer', () => {
  it('is given to the next who asks the same, until a cited version changes or it is removed', async () => {
    const item = await openItem(undefined);
    await reviewer.decideReviewItem(item.id, { decision: 'approve-answer' });
    const { items } = await reviewer.listCuratedAnswers();
    expect(items).toMatchObject([{ question, state: 'active' }]);
    const next = await keyFor('eva@example.org', ['search', 'answer']);
    const answer = await next.answer({ question: 'How much may a night in a hotel cost?' });
    expect(answer.route.decision).toBe('curated');
    expect(answer.curated?.id).toBe(items[0]?.id);

    await receive('events.md', '# Events\n\nA hotel night during the yearly company event may cost 320 euros.');
    await receive('travel.md', '# Business trips\n\nOn business trips a room may cost up to 150 euros a night.');
    expect((await next.answer({ question })).route.decision).not.toBe('curated');
    expect((await reviewer.listCuratedAnswers()).items).toMatchObject([{ state: 'stale' }]);
    await reviewer.deleteCuratedAnswer(items[0]?.id ?? '');
    expect((await reviewer.listCuratedAnswers()).items).toEqual([]);
  });
});

describe('review', () => {
  it('is for reviewers only', async () => {
    for (const refused of [employee.listReviewItems(), employee.listCuratedAnswers(), employee.listRegressions()])
      await expect(refused).rejects.toMatchObject({ status: 403 });
  });

  it('answers what is not there, wrong or twice with a problem', async () => {
    await expect(reviewer.getReviewItem('rev_none')).rejects.toMatchObject({ code: 'review-item-not-found' });
    await expect(reviewer.deleteCuratedAnswer('dec_none')).rejects.toMatchObject({ status: 404 });
    const item = await openItem(1);
    const bad = { decision: 'delete-everything' } as never;
    await expect(reviewer.decideReviewItem(item.id, bad)).rejects.toMatchObject({ status: 400 });
    await reviewer.decideReviewItem(item.id, { decision: 'dismiss', note: 'It is right.' });
    const again = reviewer.decideReviewItem(item.id, { decision: 'confirm' });
    await expect(again).rejects.toMatchObject({ status: 409, code: 'already-decided' });
  });
});
