import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type Answer, type AnswerEvent, type FootnoteClient } from '@footnote/contracts';
import { sampleQuestions } from '../../support/sample-questions.ts';
import { postJson } from '../../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

let footnote: RunningFootnote;
let client: FootnoteClient;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_SAMPLE: 'true' } });
  client = createFootnoteClient({ baseUrl: footnote.url });
  await waitForSample(client);
}, 120_000);

afterAll(() => footnote.stop());

/** The laws of CONTRACT.md that hold for every answer. */
async function expectLawful(answer: Answer): Promise<void> {
  for (const citation of answer.citations) {
    const { text, contentHash } = await client.getDocumentText(citation.documentId, { version: citation.versionId });
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(contentHash);
    expect(citation.contentHash).toBe(contentHash);
  }
  const numbers = new Set(answer.citations.map(({ number }) => number));
  for (const sentence of answer.sentences) {
    expect(sentence.citations.length).toBeGreaterThan(0);
    expect(sentence.citations.every((number) => numbers.has(number))).toBe(true);
  }
  expect(answer.text).toBe(answer.sentences.map(({ text }) => text).join(' '));
  if (answer.outcome === 'abstained') expect(answer.sentences).toEqual([]);
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const collected: AnswerEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

describe('answers on the sample handbook', () => {
  it('answers the questions that the portal offers, each sentence with a quote that stands in its source', async () => {
    for (const question of await sampleQuestions()) {
      const answer = await client.answer({ question });
      expect({ question, outcome: answer.outcome }).toEqual({ question, outcome: 'answered' });
      await expectLawful(answer);
    }
  }, 60_000);

  it('says so when the documents do not say', async () => {
    const answer = await client.answer({ question: 'Which bicycle repair shop in Osaka gives us a discount?' });
    expect(answer.outcome).toBe('abstained');
    await expectLawful(answer);
  });

  it('streams the same answer as events, whole sentences first', async () => {
    const events = await collect(client.streamAnswer({ question: 'How long is parental leave in Spain?' }));
    const names = events.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['answer-start', 'search-done', 'sentence-added']);
    expect(names.at(-1)).toBe('answer-end');
    const last = events.at(-1);
    if (last?.name !== 'answer-end') throw new Error('the stream did not end with the answer');
    await expectLawful(last.data);
    expect(await client.getAnswer(last.data.id)).toMatchObject({ id: last.data.id, text: last.data.text });
  });

  it('takes feedback on a citation, and refuses it for one that is not there', async () => {
    const answer = await client.answer({ question: 'How long is parental leave in Spain?' });
    expect(
      (await client.sendFeedback(answer.id, { helpful: false, reason: 'wrong-source', citation: 1 })).id,
    ).toBeTruthy();
    await expect(client.sendFeedback(answer.id, { helpful: true, citation: 99 })).rejects.toMatchObject({
      status: 400,
    });
  });

  it('is given once for one Idempotency-Key', async () => {
    const send = (question: string) =>
      postJson(`${footnote.url}/api/v1/answers`, { question }, { 'idempotency-key': 'answer-once' });
    const first = await send('How long is parental leave in Spain?');
    const second = await send('How long is parental leave in Spain?');
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(second.json).toEqual(first.json);
    expect((await send('And in Germany?')).status).toBe(409);
  });

  it('goes on in a conversation, and knows no other', async () => {
    const first = await client.answer({ question: 'How long is parental leave in Spain?' });
    const second = await client.answer({ question: 'And in Germany?', conversationId: first.conversationId });
    expect(second.conversationId).toBe(first.conversationId);
    await expect(client.answer({ question: 'And?', conversationId: 'con_none' })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('search on the sample handbook', () => {
  it.each(['hybrid', 'lexical', 'semantic'] as const)(
    'finds by %s search, each result a slice of its version',
    async (mode) => {
      const { results, timings } = await client.search({ query: 'parental leave Spain', mode, limit: 5 });
      expect(results.length).toBeGreaterThan(0);
      expect(timings.totalMs).toBeGreaterThan(0);
      for (const result of results) {
        const { text } = await client.getDocumentText(result.documentId, { version: result.versionId });
        expect(text.slice(result.start, result.end)).toBe(result.text);
        expect(result.text.length).toBeLessThanOrEqual(1_000);
        for (const { start, end } of result.highlights) {
          expect(start).toBeGreaterThanOrEqual(result.start);
          expect(end).toBeLessThanOrEqual(result.end);
        }
        expect(result.scores.lexical === null).toBe(mode === 'semantic');
      }
    },
  );
});
