import { describe, expect, it } from '@jest/globals';
import { buildAnswer, buildCitation, buildSubject, FakeFootnote } from '@footnote/testing';
import type { Answer } from '../answering/answer.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import type { DecisionKind, ReviewItem } from './review.ts';

const filters = { sources: [], mediaTypes: [], modifiedAfter: null, modifiedBefore: null, metadata: {} };
const question = 'How many weeks is parental leave?';
const employee = buildSubject({ id: 'user:ben', user: 'ben', scopes: ['search', 'answer'] });
const reviewer = buildSubject();

async function openHandbook(): Promise<FakeFootnote> {
  const unavailable = new ModelUnavailableError('no model in this story');
  const footnote = new FakeFootnote({ replies: Array.from({ length: 20 }, () => unavailable) });
  await footnote.receiveAndIndex({ externalId: 'old.md', text: 'Parental leave: how many weeks? It is 12 weeks.' });
  await footnote.receiveAndIndex({
    externalId: 'new.md',
    text: 'Parental leave is 16 weeks at full pay for everyone.',
  });
  await footnote.receiveAndIndex({ externalId: 'vpn.md', text: 'The VPN client needs a certificate on each laptop.' });
  return footnote;
}

async function ask(footnote: FakeFootnote, text = question, subject = employee): Promise<Answer> {
  return footnote.answerQuestion.run({
    request: { question: text, conversationId: null, filters, route: 'auto', audience: null },
    subject,
    listener: () => undefined,
    signal: new AbortController().signal,
  });
}

async function reportFirst(footnote: FakeFootnote, answer: Answer, citation: number | null = 1): Promise<ReviewItem> {
  const report = { helpful: false, reason: 'wrong-source', citation, comment: null };
  await footnote.giveFeedback.run(answer.id, report, employee);
  const [item] = await footnote.reviews.list({ state: 'open', reported: true, limit: 1, after: null });
  if (item === undefined) throw new Error('The report opened no item.');
  return item;
}

function decide(footnote: FakeFootnote, item: ReviewItem, kind: DecisionKind) {
  return footnote.decideReviewItem.decide(item.id, { kind, citation: null, note: null }, reviewer);
}

async function rankingOf(footnote: FakeFootnote, text: string): Promise<string[]> {
  const request = {
    query: text,
    limit: 10,
    cursor: null,
    sort: 'relevance' as const,
    mode: 'hybrid' as const,
    filters,
  };
  return (await footnote.searchPassages.run(request, employee)).hits.map(({ externalId }) => externalId);
}

describe('a wrong passage', () => {
  it('ranks lower for questions like this one and is not quoted, until that is undone', async () => {
    const footnote = await openHandbook();
    const before = await ask(footnote);
    expect(before.citations[0]?.externalId).toBe('old.md');
    expect((await rankingOf(footnote, question))[0]).toBe('old.md');

    const item = await reportFirst(footnote, before);
    const decision = await decide(footnote, item, 'wrong-passage');
    expect((await rankingOf(footnote, question))[0]).toBe('new.md');
    expect((await rankingOf(footnote, 'parental leave is how many weeks'))[0]).toBe('new.md');
    expect((await ask(footnote)).citations.map(({ externalId }) => externalId)).not.toContain('old.md');
    expect((await rankingOf(footnote, 'It is 12'))[0]).toBe('old.md');

    await footnote.decideReviewItem.undo(item.id, decision.id);
    expect((await rankingOf(footnote, question))[0]).toBe('old.md');
    expect((await ask(footnote)).citations[0]?.externalId).toBe('old.md');
    expect((await footnote.reviews.find(item.id))?.state).toBe('open');
  });
});

describe('an outdated document', () => {
  it('ranks lower whatever is asked, until a new version comes', async () => {
    const footnote = await openHandbook();
    const item = await reportFirst(footnote, await ask(footnote));
    await decide(footnote, item, 'outdated');
    expect((await ask(footnote)).citations.map(({ externalId }) => externalId)).not.toContain('old.md');
    expect((await rankingOf(footnote, 'leave of 12 weeks'))[0]).not.toBe('old.md');
    await footnote.receiveAndIndex({ externalId: 'old.md', text: 'Parental leave: how many weeks? It is 13 weeks.' });
    expect((await ask(footnote)).citations[0]?.externalId).toBe('old.md');
  });
});

describe('a wrong span', () => {
  it('keeps the passage, and its words are not where an answer begins', async () => {
    const footnote = await openHandbook();
    const answer = await ask(footnote);
    await decide(footnote, await reportFirst(footnote, answer), 'wrong-span');
    const after = await ask(footnote);
    expect(after.citations[0]?.quote).not.toBe(answer.citations[0]?.quote);
    expect(await rankingOf(footnote, question)).toContain('old.md');
  });
});

describe('an approved answer', () => {
  async function approve(footnote: FakeFootnote): Promise<Answer> {
    const answer = await ask(footnote);
    const item = await reportFirst(footnote, answer, null);
    await decide(footnote, item, 'approve-answer');
    return answer;
  }

  it('is given to those who ask the same, as verified', async () => {
    const footnote = await openHandbook();
    const approved = await approve(footnote);
    const answer = await ask(
      footnote,
      'parental leave is how many weeks',
      buildSubject({ id: 'user:eva', user: 'eva' }),
    );
    expect(answer.route.decision).toBe('curated');
    expect(answer.curated?.approvedAt).toBeInstanceOf(Date);
    expect(answer.text).toBe(approved.text);
    expect(answer.citations).toEqual(approved.citations);
    expect((await ask(footnote, 'Does the VPN client need a certificate?')).route.decision).not.toBe('curated');
  });

  it('is not given for the like of another subject, nor after a decision against what it cites', async () => {
    const footnote = await openHandbook();
    await footnote.receiveAndIndex({ externalId: 'sick.md', text: 'Sick leave: how many weeks? It is 6 weeks.' });
    const approved = await approve(footnote);
    expect((await ask(footnote)).route.decision).toBe('curated');
    expect((await ask(footnote, 'How many weeks is sick leave?')).route.decision).not.toBe('curated');
    expect((await ask(footnote, 'How many weeks is sick parental leave?')).route.decision).not.toBe('curated');
    const [{ versionId = '' } = {}] = approved.citations;
    const { id } = await ask(footnote, 'It is 12 weeks of parental leave');
    const report = { helpful: false, reason: null, citation: 1, comment: null };
    await footnote.giveFeedback.run(id, report, employee);
    const items = await footnote.reviews.list({ state: 'open', reported: true, limit: 9, after: null });
    const item = items.find(({ answerId }) => answerId === id);
    if (item === undefined) throw new Error('The report opened no item.');
    const decision = await decide(footnote, item, 'outdated');
    expect(decision.targets[0]?.versionId).toBe(versionId);
    expect((await ask(footnote)).route.decision).not.toBe('curated');
  });

  it('needs a reviewer who sees all of it', async () => {
    const footnote = await openHandbook();
    const { citations } = await ask(footnote);
    const hidden = buildCitation({ number: 2, documentId: 'doc_hidden' });
    const answer = buildAnswer({ citations: [...citations, hidden] });
    await footnote.answers.insert({ answer, askedBy: employee.id, audience: null });
    const item = await reportFirst(footnote, answer, null);
    await expect(decide(footnote, item, 'approve-answer')).rejects.toMatchObject({ code: 'nothing-to-approve' });
  });

  it('is stale when a cited version changes, and then not given', async () => {
    const footnote = await openHandbook();
    await approve(footnote);
    await footnote.receiveAndIndex({ externalId: 'old.md', text: 'Parental leave: how many weeks? It is 13 weeks.' });
    expect((await ask(footnote)).route.decision).not.toBe('curated');
    expect(await footnote.curatedAnswers.list(reviewer)).toMatchObject([{ isStale: true }]);
  });

  it('is nothing for those who may not read all that it cites', async () => {
    const footnote = await openHandbook();
    const approved = await approve(footnote);
    const access = { everyone: false, groups: ['hr'], users: [] };
    for (const { documentId } of approved.citations) await footnote.changeDocument.run(documentId, { access });
    expect((await ask(footnote)).route.decision).not.toBe('curated');
    const inHr = buildSubject({ id: 'user:hana', user: 'hana', groups: ['hr'] });
    expect((await ask(footnote, question, inHr)).route.decision).toBe('curated');
    expect(await footnote.curatedAnswers.list(buildSubject({ user: 'rex', id: 'user:rex' }))).toEqual([]);
  });

  it('is gone with a cited document', async () => {
    const footnote = await openHandbook();
    const approved = await approve(footnote);
    const [first] = approved.citations;
    await footnote.deleteDocument.finish(await footnote.deleteDocument.begin(first?.documentId ?? ''));
    expect((await ask(footnote)).route.decision).not.toBe('curated');
    expect(await footnote.curatedAnswers.list(reviewer)).toEqual([]);
  });
});

describe('a decision', () => {
  it('is a judged question while it is in effect, and holds no text of a document', async () => {
    const footnote = await openHandbook();
    const item = await reportFirst(footnote, await ask(footnote));
    const decision = await decide(footnote, item, 'wrong-passage');
    expect(footnote.regressionFile.questions).toMatchObject([
      { id: decision.id, question, expect: 'does-not-cite', places: [{ externalId: 'old.md' }] },
    ]);
    expect(JSON.stringify(footnote.regressionFile.questions)).not.toContain('12 weeks');
    await footnote.decideReviewItem.undo(item.id, decision.id);
    expect(footnote.regressionFile.questions).toEqual([]);
  });

  it('is taken once, and undone once', async () => {
    const footnote = await openHandbook();
    const item = await reportFirst(footnote, await ask(footnote));
    const decision = await decide(footnote, item, 'dismiss');
    await expect(decide(footnote, item, 'confirm')).rejects.toMatchObject({ code: 'already-decided' });
    await footnote.decideReviewItem.undo(item.id, decision.id);
    await expect(footnote.decideReviewItem.undo(item.id, decision.id)).rejects.toMatchObject({
      code: 'decision-not-found',
    });
    await expect(footnote.decideReviewItem.undo('rev_other', decision.id)).rejects.toMatchObject({
      code: 'decision-not-found',
    });
  });

  it('on a place needs to know which, and is for those who can see it', async () => {
    const footnote = await openHandbook();
    const { citations } = await ask(footnote);
    const twice = [...citations, ...citations.map((citation) => ({ ...citation, number: 2 }))];
    const answer = buildAnswer({ citations: twice });
    await footnote.answers.insert({ answer, askedBy: employee.id, audience: null });
    const item = await reportFirst(footnote, answer, null);
    const about = (citation: number | null, subject = reviewer) =>
      footnote.decideReviewItem.decide(item.id, { kind: 'wrong-passage', citation, note: null }, subject);
    await expect(about(null)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(about(99)).rejects.toMatchObject({ code: 'invalid-input' });
    const [first] = answer.citations;
    const access = { everyone: false, groups: ['hr'], users: [] };
    await footnote.changeDocument.run(first?.documentId ?? '', { access });
    await expect(about(1)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
