import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  canRead,
  createId,
  type Document,
  type DocumentListPosition,
  type DocumentListQuery,
  type IngestionStores,
} from '@footnote/core';
import fc from 'fast-check';
import { accessArbitraries } from '../builders/access-arbitraries.ts';
import { buildDocument } from '../builders/build-document.ts';
import { buildJob } from '../builders/build-job.ts';
import { seedDocument } from './seed-document.ts';

const everything: DocumentListQuery = { reader: null, source: null, status: null, limit: 100, after: null };

export function describeDocumentStore({ open }: { open: () => Promise<IngestionStores> }): void {
  describe('DocumentStore', () => {
    let stores: IngestionStores;
    beforeAll(async () => {
      stores = await open();
    });

    it('gives back every field as it was inserted', async () => {
      const { document } = await seedDocument(stores, {
        source: 'fields',
        uri: 'https://example.org/a?b=c',
        title: 'Urlaub “2026” 🏖',
        status: 'failed',
        problem: { code: 'needs-ocr', detail: 'It is a scan.' },
        currentVersionId: 'ver_before',
        access: { everyone: false, groups: ['hr', 'a,b', '"q"', ''], users: ['ana@example.org'] },
        sensitivity: null,
        modifiedAt: new Date('2026-05-14T01:02:03.004Z'),
        metadata: { owner: 'people-team', 'a"b': '\\' },
        passageCount: 12,
      });
      expect(await stores.documents.find(document.id)).toEqual(document);
      expect(await stores.documents.findByKey('fields', document.externalId)).toEqual(document);
      expect(await stores.documents.findMany([document.id, 'doc_missing'])).toEqual([document]);
      expect(await stores.documents.findMany([])).toEqual([]);
      expect(await stores.documents.findByKey('other', document.externalId)).toBeNull();
    });

    it('refuses a second document of the same key', async () => {
      const { document } = await seedDocument(stores, { source: 'twice' });
      await expect(
        stores.documents.insert(buildDocument({ source: 'twice', externalId: document.externalId })),
      ).rejects.toThrow();
    });

    it('changes the named fields only, and says when the document is gone', async () => {
      const { document } = await seedDocument(stores, { source: 'changes' });
      const access = { everyone: false, groups: [], users: [] };
      expect(await stores.documents.update(document.id, { access, title: 'New', problem: null })).toBe(true);
      expect(await stores.documents.find(document.id)).toEqual({ ...document, access, title: 'New' });
      expect(await stores.documents.update('doc_missing', { title: 'New' })).toBe(false);
    });

    it('changes the state of a version only while it is the latest', async () => {
      const { document } = await seedDocument(stores, { source: 'states' });
      const { latestVersionId } = document;
      expect(await stores.documents.updateVersionState(document.id, latestVersionId, { status: 'reading' })).toBe(true);
      expect(await stores.documents.updateVersionState(document.id, 'ver_before', { status: 'failed' })).toBe(false);
      expect(await stores.documents.updateVersionState('doc_missing', latestVersionId, { status: 'ready' })).toBe(
        false,
      );
      expect(await stores.documents.find(document.id)).toEqual({ ...document, status: 'reading' });
    });

    it('gives a document the title that its version brings, unless somebody named one or it is outdated', async () => {
      const updatedAt = new Date('2026-02-01T00:00:00.000Z');
      const brought = { title: 'Brought', updatedAt };
      const { document } = await seedDocument(stores, { source: 'titles', titleGiven: false });
      expect(await stores.documents.setBroughtTitle(document.id, 'ver_before', brought)).toBe(false);
      expect(await stores.documents.setBroughtTitle(document.id, document.latestVersionId, brought)).toBe(true);
      expect(await stores.documents.find(document.id)).toEqual({ ...document, ...brought });
      await stores.documents.update(document.id, { title: 'Given', titleGiven: true });
      expect(await stores.documents.setBroughtTitle(document.id, document.latestVersionId, brought)).toBe(false);
      expect((await stores.documents.find(document.id))?.title).toBe('Given');
    });

    it('pages through the list, newest first, without gaps or repeats', async () => {
      const days = [3, 1, 2, 2, 2, 1, 4];
      for (const day of days) {
        await seedDocument(stores, { source: 'pages', createdAt: new Date(Date.UTC(2026, 0, day)) });
      }
      const whole = await stores.documents.list({ ...everything, source: 'pages' });
      expect(whole.map((document) => document.createdAt.getUTCDate())).toEqual([4, 3, 2, 2, 2, 1, 1]);
      const paged: Document[] = [];
      for (let after: DocumentListPosition | null = null, page = 0; page < 4; page += 1) {
        const items: Document[] = await stores.documents.list({ ...everything, source: 'pages', limit: 2, after });
        paged.push(...items);
        after = items.at(-1) ?? null;
      }
      expect(paged).toEqual(whole);
    });

    it('continues after a document that is gone by now', async () => {
      const [newer, older] = [new Date('2026-01-02T00:00:00.000Z'), new Date('2026-01-01T00:00:00.000Z')];
      const { document: gone } = await seedDocument(stores, { source: 'gone', createdAt: newer });
      const { document: left } = await seedDocument(stores, { source: 'gone', createdAt: older });
      await stores.documents.delete(gone.id);
      expect(await stores.documents.list({ ...everything, source: 'gone', after: gone })).toEqual([left]);
    });

    it('lists exactly what canRead lets the reader read', async () => {
      const { access, reader } = accessArbitraries();
      const accesses = fc.sample(access, { seed: 7, numRuns: 60 });
      for (const each of accesses) await seedDocument(stores, { source: 'readers', access: each });
      const all = await stores.documents.list({ ...everything, source: 'readers' });
      const check = fc.asyncProperty(reader, async (who) => {
        const listed = await stores.documents.list({ ...everything, source: 'readers', reader: who });
        expect(listed).toEqual(all.filter((document) => canRead(who, document.access)));
      });
      await fc.assert(check, { numRuns: 40 });
    });

    it('gives those who inherit the access of their source a new one, and nobody else', async () => {
      const inherited = (await seedDocument(stores, { source: 'heirs', accessInherited: true })).document;
      const stated = (await seedDocument(stores, { source: 'heirs' })).document;
      const other = (await seedDocument(stores, { source: 'others', accessInherited: true })).document;
      const access = { everyone: false, groups: ['hr'], users: [], deny: { groups: [], users: ['ben'] } };
      expect(await stores.documents.setInheritedAccess('heirs', access)).toEqual([inherited.id]);
      expect((await stores.documents.find(inherited.id))?.access).toEqual(access);
      expect((await stores.documents.find(stated.id))?.access).toEqual(stated.access);
      expect((await stores.documents.find(other.id))?.access).toEqual(other.access);
    });

    it('filters by status and knows the unfinished', async () => {
      const ids = new Map<string, string>();
      for (const status of ['queued', 'reading', 'embedding', 'ready', 'failed'] as const) {
        ids.set(status, (await seedDocument(stores, { source: 'statuses', status })).document.id);
      }
      const ready = await stores.documents.list({ ...everything, source: 'statuses', status: 'ready' });
      expect(ready.map((document) => document.id)).toEqual([ids.get('ready')]);
      const unfinished = await stores.documents.listUnfinished();
      expect([...ids].filter(([, id]) => unfinished.includes(id)).map(([status]) => status)).toEqual([
        'queued',
        'reading',
        'embedding',
      ]);
    });

    it('counts the documents of each source by status', async () => {
      for (const status of ['ready', 'ready', 'failed'] as const) {
        await seedDocument(stores, { source: 'counted', status });
      }
      const counts = await stores.documents.countBySource();
      const ofSource = counts.filter(({ source }) => source === 'counted');
      expect(ofSource.sort((one, other) => one.count - other.count)).toEqual([
        { source: 'counted', status: 'failed', count: 1 },
        { source: 'counted', status: 'ready', count: 2 },
      ]);
    });

    it('knows the sources of which a reader can read something', async () => {
      const forOne = { everyone: false, groups: [], users: ['one@example.org'] };
      await seedDocument(stores, { source: 'theirs', access: forOne });
      await seedDocument(stores, { source: 'theirs', access: forOne });
      await seedDocument(stores, { source: 'hidden', access: { everyone: false, groups: ['other'], users: [] } });
      const readable = await stores.documents.listReadableSources({ user: 'one@example.org', groups: [] });
      expect(readable.filter((source) => ['theirs', 'hidden'].includes(source))).toEqual(['theirs']);
    });

    it('deletes the document with its versions, originals and jobs', async () => {
      const before = await stores.documents.count();
      const { document, version } = await seedDocument(stores, { source: 'deleted' });
      const job = buildJob({ documentId: document.id, versionId: version.id });
      await stores.jobs.enqueue(job);
      expect(await stores.documents.count()).toBe(before + 1);
      expect(await stores.documents.delete(document.id)).toBe(1);
      expect(await stores.documents.find(document.id)).toBeNull();
      expect(await stores.versions.find(version.id)).toBeNull();
      expect(await stores.versions.readOriginal(version.id)).toBeNull();
      expect(await stores.jobs.find(job.id)).toBeNull();
      expect(await stores.documents.count()).toBe(before);
      expect(await stores.documents.delete(createId('doc'))).toBe(0);
    });

    it('takes a reader out of every document without opening any, and leaves denials', async () => {
      const deny = { groups: [], users: ['leaver'] };
      const access = { everyone: false, groups: [], users: ['leaver', 'stayer'] };
      const shared = await seedDocument(stores, { source: 'naming', access });
      const alone = await seedDocument(stores, { source: 'naming', access: { ...access, users: ['leaver'] } });
      const denied = await seedDocument(stores, { source: 'naming', access: { ...access, users: [], deny } });
      const listed = (as: 'reader' | 'denied') =>
        stores.documents.listNaming({ name: 'leaver', as }, { after: null, limit: 10 });
      const ids = [shared.document.id, alone.document.id].sort();
      expect(await listed('reader')).toEqual(ids);
      expect((await stores.documents.removeReader('leaver')).sort()).toEqual(ids);
      expect(await listed('reader')).toEqual([]);
      expect(await listed('denied')).toEqual([denied.document.id]);
      const accessOf = async (id: string) => (await stores.documents.find(id))?.access;
      expect(await accessOf(shared.document.id)).toEqual({ ...access, users: ['stayer'] });
      expect(await accessOf(alone.document.id)).toEqual({ ...access, users: [] });
    });
  });
}
