import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';

const marker = 'Quicksilver-4711';

/** What somebody did and saw, as the audit log tells it to an admin. */
describe('the audit log', () => {
  let footnote: RunningFootnote;
  let client: FootnoteClient;
  let documentId: string;
  beforeAll(async () => {
    footnote = await startFootnote();
    client = createFootnoteClient({ baseUrl: footnote.url });
    await client.putSource('handbook', { defaultAccess: { everyone: true } });
    const text = `# Holidays\n\nEverybody has 30 days of holiday a year. The code is ${marker}.`;
    const document = { source: 'handbook', externalId: 'holidays.md', mediaType: 'text/markdown', text };
    ({ documentId } = await client.receiveDocument(document, { wait: true }));
  });
  afterAll(() => footnote.stop());

  const newest = async (action: string) => (await client.listAuditEntries({ action })).items[0];

  it('says who asked, and what of which version was shown', async () => {
    const answer = await client.answer({ question: 'How many days of holiday do I have?' });
    const entry = await newest('question-asked');
    expect(entry).toMatchObject({ actor: 'local-admin', target: answer.id });
    const { documentId: cited, versionId, start, end } = answer.citations[0] ?? {};
    expect(entry?.details['cited']).toContainEqual({ documentId: cited, versionId, start, end });
    await client.search({ query: 'holiday' });
    expect((await newest('search-made'))?.details['documents']).toEqual([documentId]);
    await client.getDocumentText(documentId);
    expect(await newest('document-viewed')).toMatchObject({ target: documentId });
  });

  it('says what was changed, by the names of fields and no value', async () => {
    await client.patchDocument(documentId, { access: { groups: ['hr'] }, title: 'Secret title' });
    expect(await newest('document-changed')).toMatchObject({
      target: documentId,
      details: { fields: ['access', 'title'] },
    });
    const made = await client.createApiKey({ name: 'Search', user: 'ana@example.org', scopes: ['search'] });
    expect(await newest('api-key-made')).toMatchObject({ target: made.id });
    const ana = createFootnoteClient({ baseUrl: footnote.url, apiKey: made.key });
    await ana.search({ query: 'holiday' });
    expect(await newest('search-made')).toMatchObject({
      actor: `key:${made.id}`,
      actorName: 'ana@example.org (Search)',
      details: { documents: [], results: 0 },
    });
  });

  it('is exported as it was hashed, holds together, and has no text in it', async () => {
    const response = await fetch(`${footnote.url}/api/v1/audit/export`);
    const exported = await response.text();
    const lines = exported.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual(
      lines.map((_, at) => at + 1),
    );
    expect(exported).not.toMatch(new RegExp(`${marker}|Secret title|ana@example|holiday a year`));
    expect(await client.checkAudit()).toEqual({ entries: lines.length, isIntact: true, brokenAt: null });
  });

  it('goes page by page, and refuses what is no action', async () => {
    const first = await client.listAuditEntries({ cursor: '4' });
    expect(first.items.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    for (const query of ['action=nothing', 'cursor=8933055106738', 'cursor=-1'])
      expect((await fetch(`${footnote.url}/api/v1/audit?${query}`)).status).toBe(400);
  });
});
