import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type Answer, type FootnoteClient } from '@footnote/contracts';
import { documentNotFound, type Subject } from '@footnote/core';
import { buildSubject } from '@footnote/testing';
import { findReadable, findVisible } from '../../apps/api/src/features/documents/find-document.ts';
import { sendRaw } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { fakePorts } from './model/access-ports.ts';
import { codeOf } from './model/code-of.ts';
import { countCalls } from './model/counted-calls.ts';
import { noFilters } from './model/no-filters.ts';
import { wireFootnote, type WiredFootnote } from './model/wired-footnote.ts';
import { adminKey } from './support/cast.ts';

const question = 'How many days of leave does everybody get?';
const textOf = (days: string, team: string) =>
  `# Leave in the ${team} team\n\nEverybody in the ${team} team gets ${days} days of leave in a year.`;

describe('what may not be read and what is not there', () => {
  const insider = buildSubject({ id: 'user:ana', groups: ['hr'] });
  const outsider = buildSubject({ id: 'user:eve', user: 'eve@example.org', scopes: ['search', 'answer'] });

  /** A closed document with an answer about it, and what the outsider then does, call by call. */
  async function prepare() {
    const { ports, calls } = countCalls(fakePorts());
    const footnote = wireFootnote(ports);
    await footnote.putSource.run('hr', { defaultAccess: { everyone: false, groups: ['hr'], users: [] } });
    const { documentId, jobId } = await footnote.receiveDocument.run({
      source: 'hr',
      externalId: 'leave.md',
      title: null,
      mediaType: 'text/markdown',
      access: null,
      sensitivity: null,
      modifiedAt: null,
      metadata: null,
      bytes: new TextEncoder().encode(textOf('thirty', 'red')),
    });
    const job = await ports.stores.jobs.find(jobId ?? '');
    await footnote.indexVersions.run(job === null ? [] : [job], new AbortController().signal);
    return { footnote, calls, documentId, answerId: await ask(footnote, insider) };
  }

  async function ask({ answerQuestion }: WiredFootnote, subject: Subject): Promise<string> {
    const request = { question, conversationId: null, filters: noFilters, route: 'auto' as const, audience: null };
    const { signal } = new AbortController();
    return (await answerQuestion.run({ request, subject, listener: async () => {}, signal })).id;
  }

  const feedback = { helpful: false, reason: null, citation: null, comment: null };
  const lookups: [string, 'document' | 'answer', (footnote: WiredFootnote, id: string) => Promise<unknown>][] = [
    ['a document', 'document', (footnote, id) => findVisible(footnote.ports.stores.documents, id, outsider)],
    ['its content', 'document', (footnote, id) => findReadable(footnote.ports.stores.documents, id, outsider)],
    ['its readers', 'document', (footnote, id) => footnote.listDocumentReaders.run(id, outsider)],
    ['an answer', 'answer', (footnote, id) => footnote.viewAnswer.run(id, outsider)],
    ['feedback', 'answer', (footnote, id) => footnote.giveFeedback.run(id, feedback, outsider)],
  ];

  it.each(lookups)('cost the same calls of the same stores: %s', async (_name, kind, lookUp) => {
    const { footnote, calls, documentId, answerId } = await prepare();
    const callsFor = async (id: string) => {
      calls.length = 0;
      expect(await codeOf(lookUp(footnote, id))).toBe(`${kind}-not-found`);
      return [...calls];
    };
    const forbidden = await callsFor(kind === 'document' ? documentId : answerId);
    expect(forbidden.length).toBeGreaterThan(0);
    expect(forbidden).toEqual(await callsFor(kind === 'document' ? 'doc_absent' : 'ans_absent'));
  });

  it('are told apart by the count when a second look is planted', async () => {
    const { footnote, calls, documentId } = await prepare();
    const { documents, versions } = footnote.ports.stores;
    const careless = async (id: string) => {
      const document = await documents.find(id);
      if (document !== null) await versions.listOf(id);
      throw documentNotFound();
    };
    calls.length = 0;
    await codeOf(careless(documentId));
    const forbidden = calls.splice(0);
    await codeOf(careless('doc_absent'));
    expect(forbidden).not.toEqual(calls);
  });

  it('cost the same calls of the same stores in a search and in an answer, whether nothing is there or nothing is open', async () => {
    const { footnote, calls, documentId } = await prepare();
    const search = { query: question, limit: 10, cursor: null, sort: 'relevance' as const, mode: 'hybrid' as const };
    const callsNow = async () => {
      calls.length = 0;
      await footnote.searchPassages.run({ ...search, filters: noFilters }, outsider);
      await ask(footnote, outsider);
      return [...calls];
    };
    const closed = await callsNow();
    await footnote.deleteDocument.finish(await footnote.deleteDocument.begin(documentId));
    expect(closed).toEqual(await callsNow());
  });
});

describe('two people who share no document', () => {
  let footnote: RunningFootnote;
  let admin: FootnoteClient;
  const documentIds: string[] = [];

  beforeAll(async () => {
    footnote = await startFootnote({ environment: { FOOTNOTE_ADMIN_KEY: adminKey } });
    admin = createFootnoteClient({ baseUrl: footnote.url, apiKey: adminKey });
    await admin.putSource('teams', { title: 'Teams' });
    for (const [team, days] of [
      ['red', 'thirty'],
      ['blue', 'twenty-five'],
    ] as const) {
      const document = { source: 'teams', externalId: `${team}.md`, text: textOf(days, team) };
      const access = { groups: [team] };
      documentIds.push((await admin.receiveDocument({ ...document, access }, { wait: true })).documentId);
    }
  }, 120_000);

  afterAll(() => footnote.stop());

  async function keyOf(team: string): Promise<string> {
    const request = { name: team, user: `${team}@example.org`, groups: [team], scopes: ['search', 'answer'] as const };
    return (await admin.createApiKey({ ...request, scopes: [...request.scopes] })).key;
  }

  async function askAs(team: string): Promise<{ answer: Answer; searched: string[] }> {
    const client = createFootnoteClient({ baseUrl: footnote.url, apiKey: await keyOf(team) });
    const { results } = await client.search({ query: question });
    return { answer: await client.answer({ question }), searched: results.map(({ text }) => text) };
  }

  const sentencesOf = ({ answer, searched }: { answer: Answer; searched: string[] }) => [
    ...answer.sentences.map(({ text }) => text),
    ...answer.citations.map(({ quote }) => quote),
    ...answer.related.map(({ text }) => text),
    ...searched,
  ];

  it('have no sentence in common for the same question', async () => {
    const red = sentencesOf(await askAs('red'));
    const blue = sentencesOf(await askAs('blue'));
    expect(red.join(' ')).toContain('thirty');
    expect(blue.join(' ')).toContain('twenty-five');
    expect(red.filter((sentence) => blue.includes(sentence))).toEqual([]);
  });

  it('get the same reply for each other’s documents and answers as for what is not there', async () => {
    const { answer } = await askAs('red');
    const headers = { authorization: `Bearer ${await keyOf('blue')}` };
    const [redDocument = ''] = documentIds;
    const pairs = ['', '/text', '/original', '/versions', '/readers'].map((rest) => [
      `documents/${redDocument}${rest}`,
      `documents/doc_${'0'.repeat(redDocument.length - 4)}${rest}`,
    ]);
    for (const [forbidden, absent] of [...pairs, [`answers/${answer.id}`, `answers/ans_${'0'.repeat(24)}`]]) {
      const seen = await Promise.all(
        [forbidden, absent].map((path) => sendRaw(`${footnote.url}/api/v1/${path ?? ''}`, { headers })),
      );
      const [first, second] = seen.map(({ status, text, headers: sent }) => ({
        status,
        text: text.replace(/"requestId":"[^"]*"/, ''),
        names: [...sent.keys()].sort(),
        length: sent.get('content-length'),
      }));
      expect(first?.status).toBe(404);
      expect(first).toEqual(second);
    }
  });
});
