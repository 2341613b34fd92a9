import { describe, expect, it } from '@jest/globals';
import {
  AuditTrail,
  canRead,
  createId,
  DeleteAnswers,
  EraseUser,
  ExportPerson,
  findBrokenEntry,
  findChainStart,
  ForgetReader,
  ApplyRetention,
  type Answer,
} from '@footnote/core';
import {
  buildAnswer,
  buildCitation,
  buildDecision,
  buildFeedback,
  buildReviewItem,
  buildSubject,
  FakeFootnote,
  FakeIdempotencyStore,
  FakePeople,
} from '@footnote/testing';

const admin = buildSubject({ user: null, credential: 'key:key_admin' });

/** People and what they asked, on fakes. */
class Scene {
  readonly people = new FakePeople();
  readonly footnote = new FakeFootnote();
  readonly eraseUser: EraseUser;
  readonly exportPerson: ExportPerson;
  readonly applyRetention: ApplyRetention;

  constructor() {
    const { people, footnote } = this;
    const { answers, reviews, auditLog, clock, refreshOwner } = footnote;
    const { documents } = footnote.stores;
    const deleteAnswers = new DeleteAnswers(answers, reviews);
    const forgetReader = new ForgetReader(footnote.unitOfWork, documents, refreshOwner);
    const idempotency = new FakeIdempotencyStore();
    const shared = { ...people, answers, reviews };
    this.eraseUser = new EraseUser({ ...shared, idempotency, deleteAnswers, forgetReader });
    this.exportPerson = new ExportPerson({ ...shared, documents, auditLog });
    const auditTrail = new AuditTrail(auditLog, clock);
    this.applyRetention = new ApplyRetention({ deleteAnswers, auditLog, auditTrail, clock });
  }

  async ask(askedBy: string, changes: Partial<Answer> = {}): Promise<Answer> {
    const answer = buildAnswer(changes);
    await this.footnote.answers.insert({ answer, askedBy, audience: null });
    return answer;
  }

  /** Lets a reviewer approve the answer. */
  async approve({ id: answerId }: Answer, decidedBy = 'user:rita'): Promise<void> {
    const item = buildReviewItem({ answerId });
    await this.footnote.reviews.open(item);
    await this.footnote.reviews.decide(buildDecision({ itemId: item.id, answerId, kind: 'approve-answer', decidedBy }));
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('erasing a user', () => {
  it('leaves nothing that leads to the name, but for denials, and keeps what reviewers taught', async () => {
    const scene = new Scene();
    const { people, footnote, eraseUser } = scene;
    const { answers, reviews } = footnote;
    const eva = await people.join('eva@example.org');
    await people.logins.create(eva, { userAgent: undefined });
    const own = { name: 'own', scopes: ['search' as const], expiresAt: null };
    const { key } = await people.manageOwnApiKeys.issue(own, await people.subjectOf(eva));
    await people.groups.put({ id: 'hr', title: 'HR', users: [eva.name], groups: [], updatedAt: new Date() });
    const [plain, approved, others] = [
      await scene.ask('user:eva@example.org'),
      await scene.ask('user:eva@example.org'),
      await scene.ask('user:ben'),
    ];
    await scene.approve(approved);
    await scene.approve(others, 'user:eva@example.org');
    await answers.putFeedback(buildFeedback({ answerId: others.id, givenBy: 'user:eva@example.org', comment: 'Eva!' }));

    const { userId, places } = await eraseUser.run(eva.id, admin);
    expect(userId).toBe(eva.id);
    expect(Object.fromEntries(places.map(({ place, removed, kept }) => [place, [removed, kept]]))).toEqual({
      Logins: [1, 0],
      'API keys': [1, 0],
      'Memberships of groups': [1, 0],
      'Questions and answers': [1, 1],
      Feedback: [0, 1],
      'Review decisions': [0, 1],
      'Replies kept for repeated requests': [0, 0],
      'Readers of sources': [0, 0],
      'Readers of documents': [0, 0],
      'Denials, by name': [0, 0],
      'Profile and one-time links': [1, 0],
    });
    expect(await people.resolveSubject.byApiKey(key)).toBeNull();
    expect(await answers.find(plain.id)).toBeNull();
    const held = [await answers.find(approved.id), answers.feedback, await reviews.listActiveDecisions()];
    expect(JSON.stringify(held)).not.toMatch(/eva/i);
    expect(await answers.find(approved.id)).toMatchObject({ askedBy: `erased:${eva.id}` });
    await expect(eraseUser.run(eva.id, admin)).rejects.toMatchObject({ code: 'user-not-found' });
  });

  it('takes the name out of what may be read, and opens nothing', async () => {
    const { people, footnote, eraseUser } = new Scene();
    const eva = await people.join('eva@example.org');
    const readers = { everyone: false, groups: [], users: [eva.name] };
    await footnote.putSource.run('hr', { defaultAccess: readers });
    const inherited = await footnote.receiveAndIndex({
      source: 'hr',
      text: '# Pay\n\nPay is high.',
      access: null,
    });
    const denied = await footnote.receiveAndIndex({
      text: '# Plan\n\nThe plan.',
      access: { everyone: true, groups: [], users: [], deny: { groups: [], users: [eva.name] } },
    });
    const accessOf = async (id: string) => (await footnote.stores.documents.find(id))?.access;
    const deniedBefore = await accessOf(denied.documentId);
    const { places } = await eraseUser.run(eva.id, admin);
    expect(places).toContainEqual({ place: 'Denials, by name', removed: 0, kept: 1 });
    expect(await accessOf(denied.documentId)).toEqual(deniedBefore);
    expect((await accessOf(inherited.documentId))?.users).not.toContain(eva.name);
    expect((await footnote.stores.sources.find('hr'))?.defaultAccess).toEqual({ ...readers, users: [] });
    const again = { user: eva.name, groups: [] };
    for (const { documentId } of [inherited, denied]) {
      const access = (await accessOf(documentId)) ?? readers;
      expect([canRead(again, access), documentId]).toEqual([false, documentId]);
    }
  });

  it('is refused for the last admin and for oneself', async () => {
    const { people, eraseUser } = new Scene();
    const ada = await people.join('ada@example.org', 'admin');
    await expect(eraseUser.run(ada.id, admin)).rejects.toMatchObject({ code: 'last-admin' });
    await people.join('eve@example.org', 'admin');
    await expect(eraseUser.run(ada.id, await people.subjectOf(ada))).rejects.toMatchObject({ code: 'own-account' });
  });
});

describe('what is held about a person', () => {
  it('has what they did, and no text that they or the exporter may not read', async () => {
    const scene = new Scene();
    const { people, footnote, exportPerson } = scene;
    const eva = await people.join('eva@example.org');
    const { documentId } = await footnote.receive({
      text: '# Pay\n\nPay is high.',
      access: { everyone: false, groups: [], users: [eva.name] },
    });
    const citations = [buildCitation({ documentId })];
    await scene.ask('user:eva@example.org', { citations });
    await footnote.auditLog.append({
      ...{ at: new Date(), actor: `user:${eva.id}`, action: 'question-asked', target: null, details: {} },
    });
    const own = await exportPerson.own(await people.subjectOf(eva));
    expect((await all(own.answers))[0]?.text).not.toBe('');
    expect(await all(own.readerOf)).toEqual([documentId]);
    expect(await all(own.audit)).toHaveLength(1);
    const byAdmin = await exportPerson.ofUser(eva.id, admin);
    expect(await all(byAdmin.answers)).toMatchObject([{ text: '', citations: [] }]);
    const bySearchKey = { ...(await people.subjectOf(eva)), scopes: ['search' as const] };
    expect((await all((await exportPerson.own(bySearchKey)).answers))[0]?.text).toBe('');
    await expect(exportPerson.ofUser(createId('usr'), admin)).rejects.toMatchObject({ code: 'user-not-found' });
  });
});

describe('retention', () => {
  it('removes what is old, keeps what decisions stand on, and leaves a chain that holds', async () => {
    const scene = new Scene();
    const { footnote, applyRetention } = scene;
    const { auditLog, answers, clock } = footnote;
    const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
    const [long, recent] = [daysAgo(400), daysAgo(300)];
    const old = await scene.ask('user:ana', { createdAt: long });
    const taught = await scene.ask('user:ana', { createdAt: long });
    const fresh = await scene.ask('user:ana', { createdAt: recent });
    await scene.approve(taught);
    for (const at of [long, long, recent]) {
      await auditLog.append({
        at: at ?? clock.now(),
        actor: 'local-admin',
        action: 'search-made',
        target: null,
        details: {},
      });
    }
    const signal = new AbortController().signal;
    expect(await applyRetention.run({ answerDays: 0, auditDays: 0 }, signal)).toEqual({ answers: 0, auditEntries: 0 });
    const periods = { answerDays: 365, auditDays: 365 };
    expect(await applyRetention.run(periods, signal)).toEqual({ answers: 1, auditEntries: 2 });
    expect(await applyRetention.run(periods, signal)).toEqual({ answers: 0, auditEntries: 0 });
    expect(await answers.find(old.id)).toBeNull();
    expect([await answers.find(taught.id), await answers.find(fresh.id)]).not.toContain(null);
    const { previousHash } = await findChainStart(auditLog);
    expect(await findBrokenEntry(await auditLog.read(1, 100), previousHash)).toBeNull();
  });
});
