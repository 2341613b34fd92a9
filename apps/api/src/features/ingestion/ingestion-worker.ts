import { EmbeddingModel, IndexVersions, JobRunner, ResumeIngestion, UnavailableEmbeddingModel } from '@footnote/core';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Works on received documents in the background, and at start takes up what a crash left behind. */
@Injectable()
export class IngestionWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #jobRunner: JobRunner;
  readonly #indexVersions: IndexVersions;
  readonly #resumeIngestion: ResumeIngestion;
  readonly #embeddingModel: EmbeddingModel;
  readonly #logger = new Logger(IngestionWorker.name);

  constructor(
    jobRunner: JobRunner,
    indexVersions: IndexVersions,
    resumeIngestion: ResumeIngestion,
    embeddingModel: EmbeddingModel,
  ) {
    this.#jobRunner = jobRunner;
    this.#indexVersions = indexVersions;
    this.#resumeIngestion = resumeIngestion;
    this.#embeddingModel = embeddingModel;
  }

  async onApplicationBootstrap(): Promise<void> {
    const embedMissing = !(this.#embeddingModel instanceof UnavailableEmbeddingModel);
    const resumed = await this.#resumeIngestion.run({ embedMissing });
    if (resumed > 0) this.#logger.log(`${resumed} documents are taken up again`);
    await this.#jobRunner.start((jobs, signal) => this.#indexVersions.run(jobs, signal));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#jobRunner.stop();
  }
}
