import { ReviewDecision, ReviewDecisionRequest, ReviewItemDetail, ReviewItemList } from '@footnote/contracts';
import { DecideReviewItem, ViewReviewItems, type Subject } from '@footnote/core';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { fromListCursor, toListCursor } from '../../http/list-cursor.ts';
import { AnyScope } from '../../http/scopes.guard.ts';
import { toDecisionView, toReviewItemDetailView, toReviewItemView } from './review-view.ts';
import { ListReviewItemsQuery } from './review.queries.ts';

@ApiTags('Review')
@Controller('api/v1/review/items')
@AnyScope('review')
export class ReviewController {
  readonly #viewReviewItems: ViewReviewItems;
  readonly #decideReviewItem: DecideReviewItem;

  constructor(viewReviewItems: ViewReviewItems, decideReviewItem: DecideReviewItem) {
    this.#viewReviewItems = viewReviewItems;
    this.#decideReviewItem = decideReviewItem;
  }

  @Get()
  @ApiOperation({ summary: 'What waits for review' })
  @ApiOkResponse({ standardSchema: ReviewItemList })
  async list(@Query({ schema: ListReviewItemsQuery }) query: ListReviewItemsQuery): Promise<ReviewItemList> {
    const { state, reported, cursor, limit } = query;
    const position = cursor === undefined ? null : fromListCursor(cursor);
    const found = await this.#viewReviewItems.list({
      state,
      reported: reported === undefined ? null : reported === 'true',
      after: position && { openedAt: position.createdAt, id: position.id },
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last === undefined ? null : toListCursor({ createdAt: last.openedAt, id: last.id });
    return { items: shown.map(toReviewItemView), nextCursor };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A review item with the answer and its quotes in context' })
  @ApiOkResponse({ standardSchema: ReviewItemDetail })
  async view(@Param('id') id: string, @AskedBy() subject: Subject): Promise<ReviewItemDetail> {
    return toReviewItemDetailView(await this.#viewReviewItems.view(id, subject));
  }

  @Post(':id/decisions')
  @ApiOperation({ summary: 'Decide about an answer or one of its citations' })
  @ApiCreatedResponse({ standardSchema: ReviewDecision })
  async decide(
    @Param('id') id: string,
    @Body({ schema: ReviewDecisionRequest }) { decision, citation, note }: ReviewDecisionRequest,
    @AskedBy() subject: Subject,
  ): Promise<ReviewDecision> {
    return toDecisionView(await this.#decideReviewItem.decide(id, { kind: decision, citation, note }, subject));
  }

  @Delete(':id/decisions/:decisionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a decision back' })
  @ApiNoContentResponse({ description: 'The decision has no effect any more, and the item is open again.' })
  async undo(@Param('id') id: string, @Param('decisionId') decisionId: string): Promise<void> {
    await this.#decideReviewItem.undo(id, decisionId);
  }
}
