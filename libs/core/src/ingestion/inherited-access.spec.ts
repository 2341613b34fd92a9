import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakeFootnote } from '@footnote/testing';
import type { Access } from '../access/access.ts';

const open: Access = { everyone: true, groups: [], users: [] };
const closed: Access = { everyone: false, groups: [], users: [] };
const hr: Access = { everyone: false, groups: ['hr'], users: [] };
const text = '# Leave\n\nSixteen weeks of parental leave.';

/** A document that states no access, in a source that everyone may read. */
async function openFootnote(): Promise<{ footnote: FakeFootnote; documentId: string }> {
  const footnote = new FakeFootnote();
  await footnote.putSource.run('handbook', { defaultAccess: open });
  const { documentId } = await footnote.receiveAndIndex({ text, access: null });
  return { footnote, documentId };
}

async function countFound({ searchPassages }: FakeFootnote, groups: string[] = []): Promise<number> {
  const filters = { sources: [], mediaTypes: [], modifiedAfter: null, modifiedBefore: null, metadata: {} };
  const request = { query: 'parental leave', limit: 10, cursor: null, filters } as const;
  const { hits } = await searchPassages.run(
    { ...request, sort: 'relevance', mode: 'hybrid' },
    buildSubject({ groups }),
  );
  return hits.length;
}

async function accessOf(
  { stores }: FakeFootnote,
  documentId: string,
): Promise<{ access?: Access; inherited?: boolean }> {
  const document = await stores.documents.find(documentId);
  return document === null ? {} : { access: document.access, inherited: document.accessInherited };
}

describe('a document that states no access', () => {
  it('follows the default of its source, in searches too', async () => {
    const { footnote, documentId } = await openFootnote();
    expect(await countFound(footnote)).toBe(1);
    await footnote.putSource.run('handbook', { defaultAccess: hr });
    expect(await accessOf(footnote, documentId)).toEqual({ access: hr, inherited: true });
    expect([await countFound(footnote), await countFound(footnote, ['hr'])]).toEqual([0, 1]);
    await footnote.putSource.run('handbook', { defaultAccess: open });
    expect(await countFound(footnote)).toBe(1);
  });

  it('goes on doing so when it is sent again, or its source gets another title', async () => {
    const { footnote, documentId } = await openFootnote();
    await footnote.receive({ text: `${text} More.`, access: null });
    await footnote.putSource.run('handbook', { title: 'The handbook' });
    expect(await accessOf(footnote, documentId)).toEqual({ access: open, inherited: true });
    await footnote.putSource.run('handbook', { defaultAccess: closed });
    expect(await accessOf(footnote, documentId)).toEqual({ access: closed, inherited: true });
  });

  it('is hidden at once when its source is closed, even when the index can take nothing', async () => {
    const { footnote, documentId } = await openFootnote();
    footnote.passageIndex.updateAccess = () => Promise.reject(new Error('busy'));
    await footnote.putSource.run('handbook', { defaultAccess: hr });
    expect(await countFound(footnote)).toBe(0);
    const job = await footnote.stores.jobs.findActive(documentId);
    if (job === null) throw new Error('the document got no job');
    await footnote.indexVersions.run([job], new AbortController().signal);
    expect(await countFound(footnote, ['hr'])).toBe(1);
  });

  it('is written to the index together with the others of its source', async () => {
    const { footnote } = await openFootnote();
    for (const externalId of ['second', 'third']) await footnote.receiveAndIndex({ text, externalId, access: null });
    const written: string[][] = [];
    const updateAccess = footnote.passageIndex.updateAccess.bind(footnote.passageIndex);
    footnote.passageIndex.updateAccess = (ids, access) => {
      written.push(ids);
      return updateAccess(ids, access);
    };
    await footnote.putSource.run('handbook', { defaultAccess: hr });
    expect(written.map((ids) => ids.length)).toEqual([3]);
    expect(await countFound(footnote, ['hr'])).toBe(3);
  });
});

describe('a document whose access somebody states', () => {
  it.each([
    ['as it is sent', (footnote: FakeFootnote) => footnote.receive({ text, access: hr })],
    ['later', ({ changeDocument }: FakeFootnote, id: string) => changeDocument.run(id, { access: hr })],
  ])('does not follow its source any more (%s)', async (_when, state) => {
    const { footnote, documentId } = await openFootnote();
    await state(footnote, documentId);
    await footnote.putSource.run('handbook', { defaultAccess: closed });
    expect(await accessOf(footnote, documentId)).toEqual({ access: hr, inherited: false });
    await footnote.receive({ text: `${text} More.`, access: null });
    expect(await accessOf(footnote, documentId)).toEqual({ access: hr, inherited: false });
  });

  it('keeps what is stated while it is being sent again without a word about access', async () => {
    const { footnote, documentId } = await openFootnote();
    const { versions } = footnote.stores;
    const find = versions.find.bind(versions);
    versions.find = async (id) => {
      versions.find = find;
      await footnote.stores.documents.update(documentId, { access: closed, accessInherited: false });
      return find(id);
    };
    await footnote.receive({ text, title: 'Our leave', access: null });
    expect(await accessOf(footnote, documentId)).toEqual({ access: closed, inherited: false });
  });

  it('ends up with it in the index when two change it at the same time', async () => {
    const { footnote, documentId } = await openFootnote();
    const { passageIndex, changeDocument } = footnote;
    const updateOwner = passageIndex.updateOwner.bind(passageIndex);
    passageIndex.updateOwner = async (id, owner) => {
      passageIndex.updateOwner = updateOwner;
      await changeDocument.run(documentId, { access: hr });
      await updateOwner(id, owner);
    };
    await changeDocument.run(documentId, { access: closed });
    expect((await accessOf(footnote, documentId)).access).toEqual(hr);
    expect(await countFound(footnote, ['hr'])).toBe(1);
  });
});
