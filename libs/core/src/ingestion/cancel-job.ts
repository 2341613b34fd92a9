import { AppError } from '../shared/app-error.ts';
import { finishedJobStates, type Job } from './job.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Cancels a job that has not finished: its document goes on with the version it had. */
export class CancelJob {
  readonly #unitOfWork: UnitOfWork;

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
  }

  /** @throws AppError `job-not-found`, `job-finished` */
  run(jobId: string): Promise<Job> {
    return this.#unitOfWork.run(async ({ jobs, documents }) => {
      const job = await jobs.find(jobId);
      if (job === null) throw jobNotFound();
      if (finishedJobStates.includes(job.state)) throw jobFinished(job);
      await jobs.update(jobId, { state: 'cancelled' });
      const document = await documents.find(job.documentId);
      if (document?.latestVersionId !== job.versionId) return { ...job, state: 'cancelled' as const };
      const { currentVersionId } = document;
      await documents.update(
        document.id,
        currentVersionId === null
          ? {
              status: 'failed',
              problem: { code: 'cancelled', detail: 'Its job was cancelled. Send the document again.' },
            }
          : { status: 'ready', problem: null, latestVersionId: currentVersionId },
      );
      return { ...job, state: 'cancelled' as const };
    });
  }
}

export function jobNotFound(): AppError {
  return new AppError({ kind: 'not-found', code: 'job-not-found', publicMessage: 'There is no such job.' });
}

function jobFinished(job: Job): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'job-finished',
    publicMessage: `The job has finished already (${job.state}).`,
  });
}
