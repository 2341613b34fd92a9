import { setTimeout as delay } from 'node:timers/promises';
import { Job } from '@footnote/contracts';
import { CancelJob, finishedJobStates, jobNotFound, JobStore, type Job as StoredJob } from '@footnote/core';
import { Controller, Delete, Get, Logger, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessWatch } from '../../http/access-watch.ts';
import { eventContent } from '../../http/event-content.ts';
import { EventStream } from '../../http/event-stream.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toProblem } from '../../http/to-problem.ts';

const pollMs = 250;

@ApiTags('Documents')
@Controller('api/v1/jobs/:id')
@Allows('follow-jobs')
export class JobsController {
  readonly #jobs: JobStore;
  readonly #cancelJob: CancelJob;
  readonly #logger = new Logger(JobsController.name);

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

  /**
   * `job-changed` for every change, and `job-end` when it has finished; the stream then closes. `stream-failed` (a problem)
   * ends it before.
   */
  @Get('events')
  @ApiOperation({ summary: 'The job after each change, as events: job-changed, then job-end' })
  @ApiOkResponse({ content: eventContent(['job-changed', 'job-end', 'stream-failed']) })
  async events(
    @Param('id', idPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const job = toJobView(await this.#findJob(id));
    const stream = new EventStream(reply);
    try {
      await AccessWatch.during(request, (watch) => this.#follow(job, watch, stream));
    } catch (error) {
      const { problem } = toProblem(error, request.id);
      if (problem.status === 500) this.#logger.error({ err: error, requestId: request.id }, problem.code);
      stream.send('stream-failed', problem);
    } finally {
      stream.end();
    }
  }

  @Delete()
  @ApiOperation({ summary: 'Cancel a job' })
  @ApiOkResponse({ standardSchema: Job })
  async cancel(@Param('id', idPipe) id: string): Promise<Job> {
    return toJobView(await this.#cancelJob.run(id));
  }

  async #follow(first: Job, watch: AccessWatch, stream: EventStream): Promise<void> {
    let job = first;
    stream.send('job-changed', job);
    while (!finishedJobStates.includes(job.state) && !stream.signal.aborted) {
      await delay(pollMs);
      await watch.confirm();
      const next = await this.#jobs.find(job.id);
      if (next === null) break;
      if (JSON.stringify(toJobView(next)) !== JSON.stringify(job)) stream.send('job-changed', toJobView(next));
      job = toJobView(next);
    }
    stream.send('job-end', job);
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
