import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { invite, setUp, type Visitor } from '../../support/visitor.ts';

const marker = 'cerulean-badger';
let footnote: RunningFootnote;
let admin: Visitor;
let documentId: string;

beforeAll(async () => {
  footnote = await startFootnote({ environment: { FOOTNOTE_AUTH: 'password' } });
  admin = await setUp(footnote);
  await admin.client.putSource('hr', { defaultAccess: { groups: ['hr'] } });
  const document = { source: 'hr', externalId: 'bands.md', text: `# Bands\n\nThe band of the ${marker} is seven.` };
  documentId = (await admin.client.receiveDocument(document, { wait: true })).documentId;
}, 90_000);

afterAll(() => footnote.stop());

async function finds({ client }: Visitor): Promise<boolean> {
  const { results } = await client.search({ query: marker });
  const text = await client.getDocumentText(documentId).then(
    () => true,
    () => false,
  );
  expect(results.length > 0).toBe(text);
  return text;
}

describe('a group in a group', () => {
  it('reads what the outer one reads, from the next request on and no longer than it is in there', async () => {
    const { visitor } = await invite(admin, { name: 'gil@example.org' });
    await admin.client.putGroup('hr', { title: 'People', groups: ['hr-europe'] });
    await admin.client.putGroup('hr-europe', { groups: ['hr-spain'] });
    await admin.client.putGroup('hr-spain', { users: [] });
    expect(await finds(visitor)).toBe(false);
    await admin.client.putGroup('hr-spain', { users: ['Gil@example.org'] });
    expect(await finds(visitor)).toBe(true);
    expect((await visitor.client.getAccount()).groups).toEqual(['hr', 'hr-europe', 'hr-spain']);
    await admin.client.putGroup('hr-europe', { groups: [] });
    expect(await finds(visitor)).toBe(false);
    await admin.client.putGroup('hr-europe', { groups: ['hr-spain'] });
    expect(await finds(visitor)).toBe(true);
    await admin.client.patchDocument(documentId, { access: { groups: ['hr'], deny: { groups: ['hr-spain'] } } });
    expect(await finds(visitor)).toBe(false);
    await admin.client.patchDocument(documentId, { access: { groups: ['hr'] } });
    expect(await finds(visitor)).toBe(true);
    await admin.client.deleteGroup('hr-spain');
    expect(await finds(visitor)).toBe(false);
  });

  it('is never, over any number of steps, in itself', async () => {
    await admin.client.putGroup('one', { groups: ['two'] });
    await admin.client.putGroup('two', { groups: ['three'] });
    for (const inner of ['one', 'three']) {
      await expect(admin.client.putGroup('three', { groups: [inner] })).rejects.toMatchObject({
        problem: { status: 409, code: 'group-cycle' },
      });
    }
    await expect(admin.client.putGroup('everyone', {})).rejects.toMatchObject({ status: 400 });
    await expect(admin.client.putGroup('some', { groups: ['everyone'] })).rejects.toMatchObject({ status: 400 });
  });
});

describe('who can read a document', () => {
  it('is said with why, to those who manage it', async () => {
    const { visitor } = await invite(admin, { name: 'han@example.org' });
    await admin.client.putGroup('hr', { groups: ['hr-north'] });
    await admin.client.putGroup('hr-north', { users: ['han@example.org'] });
    const access = { groups: ['hr'], users: ['guest@example.org'], deny: { users: ['ada@example.org'] } };
    await admin.client.patchDocument(documentId, { access });
    const { users, isInherited, source } = await admin.client.getDocumentReaders(documentId);
    expect({ isInherited, source }).toEqual({ isInherited: false, source: 'hr' });
    const byName = Object.fromEntries(users.map(({ name, canRead, why }) => [name, [canRead, why[0]]]));
    expect(byName).toMatchObject({
      'ada@example.org': [false, 'denied by name'],
      'guest@example.org': [true, 'named'],
      'han@example.org': [true, 'in hr-north, which hr contains'],
    });
    await expect(visitor.client.getDocumentReaders(documentId)).rejects.toMatchObject({ status: 403 });
    expect((await visitor.client.getDocument(documentId)).access).toEqual({
      everyone: false,
      groups: ['hr'],
      users: [],
    });
    await admin.client.patchDocument(documentId, { access: { groups: ['hr'] } });
  });
});
