import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IngestionStores, Job } from '@footnote/core';
import { buildJob } from '../builders/build-job.ts';
import { seedDocument } from './seed-document.ts';

export function describeJobStore({ open }: { open: () => Promise<IngestionStores> }): void {
  describe('JobStore', () => {
    let stores: IngestionStores;
    beforeAll(async () => {
      stores = await open();
    });

    async function enqueueJob(): Promise<Job> {
      const { document, version } = await seedDocument(stores, { source: 'jobs' });
      const job = buildJob({ documentId: document.id, versionId: version.id });
      await stores.jobs.enqueue(job);
      return job;
    }

    it('finds a job by its id, and as the active one of its document', async () => {
      const job = await enqueueJob();
      expect(await stores.jobs.find(job.id)).toEqual(job);
      expect(await stores.jobs.findActive(job.documentId)).toEqual(job);
      expect(await stores.jobs.find('job_missing')).toBeNull();
      expect(await stores.jobs.findActive('doc_missing')).toBeNull();
    });

    it('changes the named fields of an unfinished job', async () => {
      const job = await enqueueJob();
      expect(await stores.jobs.update(job.id, { state: 'running' })).toBe(true);
      expect(await stores.jobs.update(job.id, { progress: { done: 2, total: 5 } })).toBe(true);
      expect(await stores.jobs.find(job.id)).toMatchObject({ state: 'running', progress: { done: 2, total: 5 } });
    });

    it('leaves a finished job alone', async () => {
      const job = await enqueueJob();
      const problem = { code: 'empty', detail: 'There is no text in it.' };
      expect(await stores.jobs.update(job.id, { state: 'failed', problem })).toBe(true);
      expect(await stores.jobs.update(job.id, { state: 'cancelled' })).toBe(false);
      expect(await stores.jobs.find(job.id)).toMatchObject({ state: 'failed', problem });
      expect(await stores.jobs.findActive(job.documentId)).toBeNull();
      expect(await stores.jobs.update('job_missing', { state: 'running' })).toBe(false);
    });
  });
}
