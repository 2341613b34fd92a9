import { describe, expect, it } from '@jest/globals';
import { documentNotFound, type Subject } from '@footnote/core';
import { buildSubject } from '@footnote/testing';
import { findReadable, findVisible } from '../../apps/api/src/features/documents/find-document.ts';
import { fakePorts } from './model/access-ports.ts';
import { codeOf } from './model/code-of.ts';
import { countCalls } from './model/counted-calls.ts';
import { noFilters } from './model/no-filters.ts';
import { wireFootnote, type WiredFootnote } from './model/wired-footnote.ts';

const question = 'How many days of leave does everybody get?';
const text = '# Leave in the red team\n\nEverybody in the red team gets thirty days of leave in a year.';

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
    bytes: new TextEncoder().encode(text),
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

describe('what may not be read and what is not there', () => {
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
