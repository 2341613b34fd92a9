import { beforeAll, describe, expect, it } from '@jest/globals';
import { accessOfNobody, type IngestionStores, type UnitOfWork } from '@footnote/core';
import { buildDocument } from '../builders/build-document.ts';
import { buildJob } from '../builders/build-job.ts';
import { buildSource } from '../builders/build-source.ts';
import { seedDocument } from './seed-document.ts';

export interface UnitOfWorkUnderTest {
  unitOfWork: UnitOfWork;
  /** The same rows, outside of any unit of work. */
  stores: IngestionStores;
}

export function describeUnitOfWork({ open }: { open: () => Promise<UnitOfWorkUnderTest> }): void {
  describe('UnitOfWork', () => {
    let unitOfWork: UnitOfWork;
    let stores: IngestionStores;
    beforeAll(async () => {
      ({ unitOfWork, stores } = await open());
    });

    it('returns what the work returns, and keeps what it wrote', async () => {
      const id = await unitOfWork.run(async (inside) => {
        const { document, version } = await seedDocument(inside, { source: 'kept' });
        const job = buildJob({ documentId: document.id, versionId: version.id });
        await inside.jobs.enqueue(job);
        return job.id;
      });
      expect(await stores.jobs.find(id)).not.toBeNull();
    });

    it('keeps nothing when the work throws, and passes the error on', async () => {
      const reason = new Error('no');
      const document = buildDocument({ source: 'undone' });
      const job = buildJob({ documentId: document.id });
      const failing = unitOfWork.run(async (inside) => {
        await inside.sources.put(buildSource({ id: 'undone' }));
        await inside.documents.insert(document);
        await inside.jobs.enqueue(job);
        throw reason;
      });
      await expect(failing).rejects.toBe(reason);
      expect(await stores.sources.find('undone')).toBeNull();
      expect(await stores.documents.find(document.id)).toBeNull();
      expect(await stores.jobs.find(job.id)).toBeNull();
    });

    it('leaves no document with a default of its source that was replaced meanwhile', async () => {
      await stores.sources.put(buildSource({ id: 'defaults' }));
      const change = (group: string) =>
        unitOfWork.run(async (inside) => {
          await inside.sources.lock('defaults', 'change');
          const access = { everyone: false, groups: [group], users: [] };
          await inside.sources.put(buildSource({ id: 'defaults', defaultAccess: access }));
          await inside.documents.setInheritedAccess('defaults', access);
        });
      const receive = () =>
        unitOfWork.run(async (inside) => {
          await inside.sources.lock('defaults', 'read');
          const access = (await inside.sources.find('defaults'))?.defaultAccess ?? accessOfNobody;
          await inside.documents.insert(buildDocument({ source: 'defaults', access, accessInherited: true }));
        });
      await Promise.all(['a', 'b', 'c', 'd'].flatMap((group) => [receive(), change(group), receive(), receive()]));
      const last = await stores.sources.find('defaults');
      const query = { reader: null, source: 'defaults', status: null, limit: 100, after: null };
      const accesses = (await stores.documents.list(query)).map(({ access }) => access);
      expect(accesses).toEqual(Array.from({ length: 12 }, () => last?.defaultAccess));
    });

    it('lets receivers of the same key take turns', async () => {
      await stores.sources.put(buildSource({ id: 'turns' }));
      const receive = () =>
        unitOfWork.run(async (inside) => {
          await inside.documents.lockKey('turns', 'same.md');
          const existing = await inside.documents.findByKey('turns', 'same.md');
          if (!existing) await inside.documents.insert(buildDocument({ source: 'turns', externalId: 'same.md' }));
          return existing === null;
        });
      const created = await Promise.all(Array.from({ length: 8 }, receive));
      expect(created.filter(Boolean)).toHaveLength(1);
    });
  });
}
