import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelJob, type Job, type JobStore, type Subject } from '@footnote/core';
import { buildJob, buildSubject, FakeFootnote } from '@footnote/testing';
import { fastify, type FastifyInstance } from 'fastify';
import { JobsController } from './jobs.controller.ts';

const subject = buildSubject();
let server: FastifyInstance;
let jobs: JobStore;
let job: Job;
let subjectNow: () => Promise<Subject | null>;

beforeEach(async () => {
  const { stores, unitOfWork } = new FakeFootnote();
  jobs = stores.jobs;
  job = buildJob({ state: 'running' });
  await jobs.enqueue(job);
  const controller = new JobsController(jobs, new CancelJob(unitOfWork));
  server = fastify();
  server.decorateRequest('subject', null);
  server.addHook('onRequest', async (request) => {
    Object.assign(request, { subject, subjectNow: () => subjectNow() });
  });
  server.get('/events', (request, reply) => controller.events(job.id, request, reply));
});

afterEach(() => server.close());

async function namesOfEvents(): Promise<string[]> {
  const { body } = await server.inject('/events');
  return [...body.matchAll(/^event: (.*)$/gm)].map(([, name]) => name ?? '');
}

describe('the events of a job', () => {
  it('end with the problem when its follower’s access does, though the job goes on', async () => {
    subjectNow = () => Promise.resolve(null);
    const { body } = await server.inject('/events');
    expect(body).toMatch(/event: stream-failed\ndata: .*"status":401.*"code":"unauthenticated"/);
    expect(body).not.toContain('job-end');
    expect((await jobs.find(job.id))?.state).toBe('running');
  });

  it('go on while it stands', async () => {
    subjectNow = async () => {
      await jobs.update(job.id, { state: 'succeeded' });
      return subject;
    };
    expect(await namesOfEvents()).toEqual(['job-changed', 'job-changed', 'job-end']);
  });
});
