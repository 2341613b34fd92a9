import {
  ActiveDecisions,
  AnswerStore,
  Clock,
  DecideReviewItem,
  RegressionFile,
  Regressions,
  ReviewStore,
  VersionStore,
  ViewAnswer,
  ViewReviewItems,
} from '@footnote/core';
import { Module } from '@nestjs/common';
import { fromRoot } from '../../config/paths.ts';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { CuratedAnswersController } from './curated-answers.controller.ts';
import { DataDirectoryRegressionFile } from './data-directory-regression-file.ts';
import { ReviewController } from './review.controller.ts';

@Module({
  controllers: [ReviewController, CuratedAnswersController],
  providers: [
    {
      provide: RegressionFile,
      inject: [SettingsToken],
      useFactory: (settings: Settings) => new DataDirectoryRegressionFile(fromRoot(settings.FOOTNOTE_DATA_DIR)),
    },
    {
      provide: Regressions,
      inject: [ActiveDecisions, RegressionFile],
      useFactory: (decisions: ActiveDecisions, file: RegressionFile) => new Regressions(decisions, file),
    },
    {
      provide: DecideReviewItem,
      inject: [ReviewStore, ActiveDecisions, ViewAnswer, Regressions, Clock],
      useFactory: (
        reviews: ReviewStore,
        decisions: ActiveDecisions,
        viewAnswer: ViewAnswer,
        regressions: Regressions,
        clock: Clock,
      ) => new DecideReviewItem({ reviews, decisions, viewAnswer, regressions, clock }),
    },
    {
      provide: ViewReviewItems,
      inject: [ReviewStore, AnswerStore, ViewAnswer, VersionStore],
      useFactory: (reviews: ReviewStore, answers: AnswerStore, viewAnswer: ViewAnswer, versions: VersionStore) =>
        new ViewReviewItems({ reviews, answers, viewAnswer, versions }),
    },
  ],
})
export class ReviewModule {}
