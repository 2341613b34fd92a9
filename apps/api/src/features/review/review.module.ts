import {
  ActiveDecisions,
  AnswerStore,
  Clock,
  DecideReviewItem,
  DocumentStore,
  RegressionFile,
  Regressions,
  ReviewStore,
  VersionStore,
  ViewAnswer,
  ViewReviewItems,
} from '@footnote/core';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { fromRoot } from '../../config/paths.ts';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { Idempotency } from '../../http/idempotency.ts';
import { CuratedAnswersController } from './curated-answers.controller.ts';
import { DataDirectoryRegressionFile } from './data-directory-regression-file.ts';
import { ReviewController } from './review.controller.ts';

@Module({
  controllers: [ReviewController, CuratedAnswersController],
  providers: [
    Idempotency,
    {
      provide: RegressionFile,
      inject: [SettingsToken],
      useFactory: (settings: Settings) => new DataDirectoryRegressionFile(fromRoot(settings.FOOTNOTE_DATA_DIR)),
    },
    {
      provide: Regressions,
      inject: [ActiveDecisions, DocumentStore, RegressionFile],
      useFactory: (decisions: ActiveDecisions, documents: DocumentStore, file: RegressionFile) =>
        new Regressions({ decisions, documents, file }),
    },
    {
      provide: DecideReviewItem,
      inject: [ReviewStore, ActiveDecisions, ViewAnswer, AnswerStore, Regressions, Clock],
      useFactory: (
        reviews: ReviewStore,
        decisions: ActiveDecisions,
        viewAnswer: ViewAnswer,
        answers: AnswerStore,
        regressions: Regressions,
        clock: Clock,
      ) => new DecideReviewItem({ reviews, decisions, viewAnswer, answers, regressions, clock }),
    },
    {
      provide: ViewReviewItems,
      inject: [ReviewStore, AnswerStore, ViewAnswer, VersionStore],
      useFactory: (reviews: ReviewStore, answers: AnswerStore, viewAnswer: ViewAnswer, versions: VersionStore) =>
        new ViewReviewItems({ reviews, answers, viewAnswer, versions }),
    },
  ],
})
export class ReviewModule implements OnApplicationBootstrap {
  readonly #regressions: Regressions;

  constructor(regressions: Regressions) {
    this.#regressions = regressions;
  }

  /** A crash may have come between a decision and its line in the file. */
  async onApplicationBootstrap(): Promise<void> {
    await this.#regressions.write();
  }
}
