import { CuratedAnswerList, RegressionQuestionList } from '@footnote/contracts';
import { AppError, CuratedAnswers, DecideReviewItem, Regressions, type Subject } from '@footnote/core';
import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toCuratedAnswerView } from './review-view.ts';

/** What came of review: approved answers, and decisions as judged questions. */
@ApiTags('Review')
@Controller('api/v1')
@Allows('review')
export class CuratedAnswersController {
  readonly #curatedAnswers: CuratedAnswers;
  readonly #decideReviewItem: DecideReviewItem;
  readonly #regressions: Regressions;

  constructor(curatedAnswers: CuratedAnswers, decideReviewItem: DecideReviewItem, regressions: Regressions) {
    this.#curatedAnswers = curatedAnswers;
    this.#decideReviewItem = decideReviewItem;
    this.#regressions = regressions;
  }

  @Get('curated-answers')
  @ApiOperation({ summary: 'The approved answers' })
  @ApiOkResponse({ standardSchema: CuratedAnswerList })
  async list(@AskedBy() subject: Subject): Promise<CuratedAnswerList> {
    return { items: (await this.#curatedAnswers.list(subject)).map(toCuratedAnswerView), nextCursor: null };
  }

  @Delete('curated-answers/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the approval of an answer back' })
  @ApiNoContentResponse({ description: 'The approval is taken back, and its review item is open again.' })
  async remove(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<void> {
    const curated = (await this.#curatedAnswers.list(subject)).find((candidate) => candidate.id === id);
    if (curated === undefined) throw curatedAnswerNotFound();
    await this.#decideReviewItem.undo(curated.itemId, id);
  }

  @Get('regressions')
  @ApiOperation({ summary: 'Decisions as judged questions' })
  @ApiOkResponse({ standardSchema: RegressionQuestionList })
  async listRegressions(@AskedBy() subject: Subject): Promise<RegressionQuestionList> {
    return { items: await this.#regressions.list(subject), nextCursor: null };
  }
}

function curatedAnswerNotFound(): AppError {
  return new AppError({
    kind: 'not-found',
    code: 'curated-answer-not-found',
    publicMessage: 'There is no such approved answer.',
  });
}
