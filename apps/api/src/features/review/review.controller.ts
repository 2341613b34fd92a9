import { ReviewDecision, ReviewDecisionRequest, ReviewItemDetail, ReviewItemList } from '@footnote/contracts';
import { DecideReviewItem, ViewReviewItems, type Subject } from '@footnote/core';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Idempotency, TakesIdempotencyKey } from '../../http/idempotency.ts';
import { fromListCursor, toListCursor } from '../../http/list-cursor.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toDecisionView, toReviewItemDetailView, toReviewItemView } from './review-view.ts';
import { ListReviewItemsQuery } from './review.queries.ts';

@ApiTags('Review')
@Controller('api/v1/review/items')
@Allows('review')
export class ReviewController {
  readonly #viewReviewItems: ViewReviewItems;
  readonly #decideReviewItem: DecideReviewItem;
  readonly #idempotency: Idempotency;

  constructor(viewReviewItems: ViewReviewItems, decideReviewItem: DecideReviewItem, idempotency: Idempotency) {
    this.#viewReviewItems = viewReviewItems;
    this.#decideReviewItem = decideReviewItem;
    this.#idempotency = idempotency;
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
  async view(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<ReviewItemDetail> {
    return toReviewItemDetailView(await this.#viewReviewItems.view(id, subject));
  }

  @Post(':id/decisions')
  @Audited('review-decided')
  @TakesIdempotencyKey()
  @ApiOperation({ summary: 'Decide about an answer or one of its citations' })
  @ApiCreatedResponse({ standardSchema: ReviewDecision })
  async decide(
    @Param('id', idPipe) id: string,
    @Body({ schema: ReviewDecisionRequest }) { decision, citation, note }: ReviewDecisionRequest,
    @AskedBy() subject: Subject,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewDecision> {
    const decided = { kind: decision, citation, note };
    return this.#idempotency.run({ request, reply, content: JSON.stringify(decided) }, async () =>
      toDecisionView(await this.#decideReviewItem.decide(id, decided, subject)),
    );
  }

  @Delete(':id/decisions/:decisionId')
  @HttpCode(204)
  @Audited('review-undone')
  @ApiOperation({ summary: 'Take a decision back' })
  @ApiNoContentResponse({ description: 'The decision has no effect any more, and the item is open again.' })
  async undo(@Param('id', idPipe) id: string, @Param('decisionId', idPipe) decisionId: string): Promise<void> {
    await this.#decideReviewItem.undo(id, decisionId);
  }
}
