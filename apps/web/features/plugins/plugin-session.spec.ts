import { PluginMessage, type PluginHostMessage, type PluginSearchResult } from '@footnote/contracts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PluginSession, type PluginHost, type StopReason } from './plugin-session.ts';

const result: PluginSearchResult = { documentId: 'd', versionId: 'v', title: 'T', start: 0, end: 1, text: 't' };

let sent: PluginHostMessage[];
let stops: StopReason[];
let heights: number[];
let opened: string[];
let searches: {
  query: string;
  finish: (results: PluginSearchResult[]) => void;
  fail: () => void;
  signal: AbortSignal;
}[];
let now: number;

beforeEach(() => {
  [sent, stops, heights, opened, searches, now] = [[], [], [], [], [], 0];
});

function open(changes: Partial<PluginHost> = {}): PluginSession {
  return new PluginSession({
    permissions: ['search'],
    searchesAtOnceMax: 2,
    parse: (message) => PluginMessage.safeParse(message).data ?? null,
    send: (message) => sent.push(message),
    context: () => ({ slot: 'answer-footer', theme: 'light', locale: 'en', colours: {}, answer: null, document: null }),
    search: (query, signal) =>
      new Promise((finish, reject) => searches.push({ query, finish, fail: () => reject(new Error('no')), signal })),
    openDocument: async ({ documentId }) => {
      opened.push(documentId);
      return false;
    },
    resize: (height) => heights.push(height),
    stop: (reason) => stops.push(reason),
    now: () => now,
    ...changes,
  });
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const ask = (session: PluginSession, requestId: string) =>
  session.receive({ type: 'search', requestId, query: `about ${requestId}` });

describe('PluginSession', () => {
  it('tells a plugin nothing before it is ready, then the context, and again when that changes', () => {
    const session = open();
    session.refresh();
    expect(sent).toEqual([]);
    session.receive({ type: 'ready' });
    session.refresh();
    expect(sent.map(({ type }) => type)).toEqual(['context', 'context']);
  });

  it('searches for a plugin that may, two at a time', async () => {
    const session = open();
    for (const id of ['1', '2', '3']) ask(session, id);
    expect(searches.map(({ query }) => query)).toEqual(['about 1', 'about 2']);
    searches[1]?.finish([result]);
    searches[0]?.fail();
    await settle();
    ask(session, '4');
    expect(searches).toHaveLength(3);
    expect(sent).toEqual([
      expect.objectContaining({ type: 'problem', requestId: '3', code: 'too-many-searches' }),
      { type: 'search-results', requestId: '2', results: [result] },
      expect.objectContaining({ type: 'problem', requestId: '1', code: 'search-failed' }),
    ]);
  });

  it('does not search for one that may not', () => {
    ask(open({ permissions: ['read-answer', 'read-document'] }), '1');
    expect(searches).toEqual([]);
    expect(sent).toEqual([expect.objectContaining({ code: 'not-permitted' })]);
  });

  it('says that opening a document needs a click', async () => {
    open().receive({ type: 'open-document', documentId: 'd', versionId: 'v', start: 0, end: 1 });
    await settle();
    expect(opened).toEqual(['d']);
    expect(sent).toEqual([expect.objectContaining({ code: 'needs-a-click', requestId: null })]);
  });

  it('stops a flood, and hears nothing after that', () => {
    const session = open();
    for (let count = 0; count < 1_000; count++) session.receive({ type: 'resize', height: count });
    expect(stops).toEqual(['flooding']);
    expect(heights).toHaveLength(40);
    now = 60_000;
    session.receive({ type: 'resize', height: 7 });
    expect(heights).toHaveLength(40);
  });

  it.each([
    ['no object', null],
    ['an unknown type', { type: 'eval', code: 'x' }],
    ['an unknown field', { type: 'ready', more: 1 }],
    ['a height that is no number', { type: 'resize', height: Number.NaN }],
    ['a query that is too long', { type: 'search', requestId: '1', query: 'x'.repeat(501) }],
    [
      'a range that ends before it starts',
      { type: 'open-document', documentId: 'd', versionId: 'v', start: 2, end: 1 },
    ],
  ])('drops %s, and stops a plugin that keeps sending such things', (_, message) => {
    const session = open();
    session.receive(message);
    expect([sent, stops, heights, searches, opened]).toEqual([[], [], [], [], []]);
    for (let count = 0; count < 110; count++) session.receive(message);
    expect(stops).toEqual(['flooding']);
  });

  it('lives through anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        now += 10_000;
        open().receive(message);
        return stops.length === 0;
      }),
    );
  });

  it('stops one that does not answer, and ends its searches', () => {
    const session = open();
    session.receive({ type: 'ready' });
    ask(session, '1');
    for (let second = 0; second < 7; second++) session.tick();
    expect(stops).toEqual(['unresponsive']);
    expect(searches[0]?.signal.aborted).toBe(true);
  });

  it('is over without a word when the reader has gone on', () => {
    const session = open();
    session.receive({ type: 'ready' });
    session.close();
    session.leave();
    for (let second = 0; second < 9; second++) session.tick();
    expect(stops).toEqual([]);
  });
});
