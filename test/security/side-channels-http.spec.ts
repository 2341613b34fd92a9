import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type Answer, type FootnoteClient } from '@footnote/contracts';
import { sendRaw } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { adminKey } from './support/cast.ts';

const question = 'How many days of leave does everybody get?';
const textOf = (days: string, team: string) =>
  `# Leave in the ${team} team\n\nEverybody in the ${team} team gets ${days} days of leave in a year.`;

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

describe('two people who share no document', () => {
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
