import { setTimeout as delay } from 'node:timers/promises';
import { Job } from '@footnote/contracts';
import { CancelJob, finishedJobStates, jobNotFound, JobStore, type Job as StoredJob } from '@footnote/core';
import { Controller, Delete, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { eventContent } from '../../http/event-content.ts';
import { EventStream } from '../../http/event-stream.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';

const pollMs = 250;

@ApiTags('Documents')
@Controller('api/v1/jobs/:id')
@Allows('follow-jobs')
export class JobsController {
  readonly #jobs: JobStore;
  readonly #cancelJob: CancelJob;

  constructor(jobs: JobStore, cancelJob: CancelJob) {
    this.#jobs = jobs;
    this.#cancelJob = cancelJob;
  }

  @Get()
  @ApiOperation({ summary: 'A job and how far it is' })
  @ApiOkResponse({ standardSchema: Job })
  async find(@Param('id', idPipe) id: string): Promise<Job> {
    return toJobView(await this.#findJob(id));
  }

  /** `job-changed` for every change, and `job-end` when it has finished; the stream then closes. */
  @Get('events')
  @ApiOperation({ summary: 'The job after each change, as events: job-changed, then job-end' })
  @ApiOkResponse({ content: eventContent(['job-changed', 'job-end']) })
  async events(@Param('id', idPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    let job = toJobView(await this.#findJob(id));
    const stream = new EventStream(reply);
    stream.send('job-changed', job);
    while (!finishedJobStates.includes(job.state) && !stream.signal.aborted) {
      await delay(pollMs);
      const next = await this.#jobs.find(id);
      if (next === null) break;
      if (JSON.stringify(toJobView(next)) !== JSON.stringify(job)) stream.send('job-changed', toJobView(next));
      job = toJobView(next);
    }
    stream.send('job-end', job);
    stream.end();
  }

  @Delete()
  @ApiOperation({ summary: 'Cancel a job' })
  @ApiOkResponse({ standardSchema: Job })
  async cancel(@Param('id', idPipe) id: string): Promise<Job> {
    return toJobView(await this.#cancelJob.run(id));
  }

  async #findJob(id: string): Promise<StoredJob> {
    const job = await this.#jobs.find(id);
    if (job === null) throw jobNotFound();
    return job;
  }
}

function toJobView({ id, kind, state, progress, problem }: StoredJob): Job {
  return { id, kind, state, progress, problem };
}
