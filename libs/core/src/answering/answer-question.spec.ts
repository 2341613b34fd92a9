import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakeFootnote } from '@footnote/testing';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import type { AnswerEvent } from './answer-events.ts';
import { accessOfNobody } from '../access/access.ts';
import type { Answer, StoredAnswer } from './answer.ts';

const filters = { sources: [], mediaTypes: [], modifiedAfter: null, modifiedBefore: null, metadata: {} };
const leave = '# Parental leave\n\nParental leave is 16 weeks at full pay. It begins with the birth.';
const unavailable = new ModelUnavailableError('no model in this story');

async function ask(
  footnote: FakeFootnote,
  question: string,
  subject = buildSubject(),
): Promise<{ answer: Answer; events: AnswerEvent[] }> {
  const events: AnswerEvent[] = [];
  const answer = await footnote.answerQuestion.run({
    request: { question, conversationId: null, filters, route: 'auto', audience: null },
    subject,
    listener: (event) => {
      events.push(event);
    },
    signal: new AbortController().signal,
  });
  return { answer, events };
}

describe('an answer', () => {
  it('quotes slices of the cited version, with a citation for every sentence', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    await footnote.receiveAndIndex({ text: leave });
    const { answer } = await ask(footnote, 'How many weeks is parental leave?');
    expect(answer.outcome).toBe('answered');
    expect(answer.text).toContain('16 weeks');
    for (const citation of answer.citations) {
      const version = await footnote.stores.versions.find(citation.versionId);
      expect(version?.text?.slice(citation.start, citation.end)).toBe(citation.quote);
      expect(version?.contentHash).toBe(citation.contentHash);
    }
    const numbers = answer.citations.map(({ number }) => number);
    expect(
      answer.sentences.every(({ citations }) => citations.length > 0 && citations.every((n) => numbers.includes(n))),
    ).toBe(true);
  });

  it('shows a rewording that passes the checks as supported, in place of the quote', async () => {
    const footnote = new FakeFootnote({
      replies: ['Parental leave is 16 weeks at full pay and begins with the birth.'],
    });
    await footnote.receiveAndIndex({ text: leave });
    const { answer, events } = await ask(footnote, 'How many weeks is parental leave?');
    expect(answer.route).toMatchObject({ decision: 'small', model: 'fake-scripted-1' });
    expect(answer.sentences[0]).toMatchObject({ verdict: 'supported', citations: [1] });
    expect(events.map(({ name }) => name)).toEqual([
      'answer-start',
      'search-done',
      'sentence-added',
      'sentence-added',
      'route-decided',
      'sentence-revised',
      'answer-end',
    ]);
  });

  it('keeps the quote when the rewording changes a fact', async () => {
    const footnote = new FakeFootnote({ replies: ['Parental leave is 61 weeks at full pay.'] });
    await footnote.receiveAndIndex({ text: leave });
    const { answer } = await ask(footnote, 'How many weeks is parental leave?');
    expect(answer.route.decision).toBe('extractive');
    expect(answer.sentences.every(({ verdict }) => verdict === 'quoted')).toBe(true);
    expect(answer.route.reasons).toContainEqual(
      expect.objectContaining({ signal: 'rewording-check', value: 'numbers' }),
    );
  });

  it('shows the model only the sentences it may reword', async () => {
    const footnote = new FakeFootnote({ replies: ['Parental leave is 16 weeks.'] });
    await footnote.receiveAndIndex({ text: `${leave}\n\n## Other\n\nThe safe’s code is PLANTED-MARKER.` });
    await ask(footnote, 'How many weeks is parental leave?');
    expect(JSON.stringify(footnote.languageModel.requests)).not.toContain('PLANTED-MARKER');
  });

  it('abstains when nothing fits, with no sentence and no citation', async () => {
    const footnote = new FakeFootnote();
    await footnote.receiveAndIndex({ text: leave });
    const { answer } = await ask(footnote, 'Which bicycle repair shop gives discounts?');
    expect(answer).toMatchObject({ outcome: 'abstained', text: '', sentences: [], citations: [] });
  });

  it('never uses a passage that the asker may not read', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    await footnote.receiveAndIndex({ text: leave, access: { everyone: false, groups: ['hr'], users: [] } });
    const outsider = await ask(footnote, 'How many weeks is parental leave?');
    expect(JSON.stringify(outsider)).not.toContain('16 weeks');
    const insider = await ask(footnote, 'How many weeks is parental leave?', buildSubject({ groups: ['hr'] }));
    expect(insider.answer.outcome).toBe('answered');
  });

  it('shows and stores nothing of a document that goes, or closes, while the answer is worded', async () => {
    for (const change of ['delete', 'revoke'] as const) {
      const footnote = new FakeFootnote({ replies: [unavailable] });
      const { documentId } = await footnote.receiveAndIndex({ text: leave });
      footnote.stores.versions.findMany = new Proxy(footnote.stores.versions.findMany, {
        async apply(findMany, store, parameters: [string[]]) {
          const versions = await Reflect.apply(findMany, store, parameters);
          if (change === 'delete') await footnote.stores.documents.delete(documentId);
          else await footnote.stores.documents.update(documentId, { access: accessOfNobody });
          return versions;
        },
      });
      const { answer } = await ask(footnote, 'How many weeks is parental leave?');
      expect(answer).toMatchObject({ outcome: 'abstained', text: '', citations: [], related: [] });
      expect(JSON.stringify(await footnote.answers.find(answer.id))).not.toContain('16 weeks');
    }
  });

  it('tells no sentence of a document that closes while the ones before are told', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    const { documentId } = await footnote.receiveAndIndex({ text: leave });
    const told: string[] = [];
    const answer = await footnote.answerQuestion.run({
      request: {
        question: 'How many weeks is parental leave?',
        conversationId: null,
        filters,
        route: 'auto',
        audience: null,
      },
      subject: buildSubject(),
      listener: async (event) => {
        if (event.name !== 'sentence-added') return;
        told.push(event.data.sentence.text);
        await footnote.stores.documents.update(documentId, { access: accessOfNobody });
      },
      signal: new AbortController().signal,
    });
    expect(told).toEqual(['Parental leave is 16 weeks at full pay.']);
    expect(answer).toMatchObject({ outcome: 'abstained', text: '' });
  });

  it('that is broken off is on record with what it had shown', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    const { documentId } = await footnote.receiveAndIndex({ text: leave });
    const gone = new Error('the client is gone');
    const asking = footnote.answerQuestion.run({
      request: {
        question: 'How many weeks is parental leave?',
        conversationId: null,
        filters,
        route: 'auto',
        audience: null,
      },
      subject: buildSubject(),
      listener: ({ name }) => {
        if (name === 'sentence-added') throw gone;
      },
      signal: new AbortController().signal,
    });
    await expect(asking).rejects.toBe(gone);
    const everything = { actor: null, action: null, target: null, limit: 10, before: null };
    expect(await footnote.auditLog.list(everything)).toMatchObject([
      { action: 'question-asked', details: { outcome: 'broken-off', cited: [{ documentId }] } },
    ]);
  });

  it('is redacted when its document goes while it is stored', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    const { documentId } = await footnote.receiveAndIndex({ text: leave });
    footnote.answers.insert = new Proxy(footnote.answers.insert, {
      async apply(insert, store, parameters: [StoredAnswer]) {
        await footnote.stores.documents.delete(documentId);
        await Reflect.apply(insert, store, parameters);
      },
    });
    const { answer } = await ask(footnote, 'How many weeks is parental leave?');
    expect(answer).toMatchObject({ outcome: 'abstained', text: '' });
    expect(JSON.stringify(await footnote.answers.find(answer.id))).not.toContain('16 weeks');
  });

  it('for the audience everyone uses only what everyone may read', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    await footnote.receiveAndIndex({ text: leave, access: { everyone: false, groups: ['hr', 'everyone'], users: [] } });
    const answer = await footnote.answerQuestion.run({
      request: {
        question: 'How many weeks is parental leave?',
        conversationId: null,
        filters,
        route: 'auto',
        audience: { groups: ['everyone'] },
      },
      subject: buildSubject({ groups: ['hr'] }),
      listener: () => undefined,
      signal: new AbortController().signal,
    });
    expect(answer).toMatchObject({ outcome: 'abstained', related: [] });
  });

  it('refuses a conversation of somebody else', async () => {
    const footnote = new FakeFootnote({ replies: [unavailable] });
    await footnote.receiveAndIndex({ text: leave });
    const { answer } = await ask(footnote, 'How many weeks is parental leave?');
    const asking = footnote.answerQuestion.run({
      request: {
        question: 'And in Spain?',
        conversationId: answer.conversationId,
        filters,
        route: 'auto',
        audience: null,
      },
      subject: buildSubject({ id: 'user:eve@example.org' }),
      listener: () => undefined,
      signal: new AbortController().signal,
    });
    await expect(asking).rejects.toMatchObject({ code: 'conversation-not-found' });
  });
});

describe('search', () => {
  it('drops rows that the index still holds but the stores no longer allow', async () => {
    const footnote = new FakeFootnote();
    const { documentId } = await footnote.receiveAndIndex({ text: leave });
    await footnote.stores.documents.update(documentId, { access: { everyone: false, groups: [], users: [] } });
    const outcome = await footnote.searchPassages.run(
      { query: 'parental leave', limit: 10, cursor: null, sort: 'relevance', mode: 'hybrid', filters },
      buildSubject(),
    );
    expect(outcome.hits).toEqual([]);
    expect(outcome.facets).toEqual({ source: [], mediaType: [] });
  });

  it('pages through all hits without repeating one', async () => {
    const footnote = new FakeFootnote();
    for (let page = 0; page < 7; page += 1)
      await footnote.receiveAndIndex({ text: `Leave rule ${page}.`, externalId: `p${page}` });
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const outcome = await footnote.searchPassages.run(
        { query: 'leave rule', limit: 3, cursor, sort: 'relevance', mode: 'hybrid', filters },
        buildSubject(),
      );
      seen.push(...outcome.hits.map(({ passageId }) => passageId));
      cursor = outcome.nextCursor;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });
});
