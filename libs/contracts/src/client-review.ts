import type { z } from 'zod';
import type { ClientTransport, RequestOptions } from './client-transport.ts';
import {
  CuratedAnswerList,
  RegressionQuestionList,
  ReviewDecision,
  ReviewItemDetail,
  ReviewItemList,
  type ReviewDecisionRequest,
} from './review.ts';

export interface ReviewListOptions extends RequestOptions {
  /** Open ones when absent. */
  state?: 'open' | 'decided';
  /** True: only what somebody found unhelpful; false: only praise. */
  reported?: boolean;
  cursor?: string;
}

/** The routes of review, for reviewers. */
export function reviewRoutes(transport: ClientTransport) {
  const segment = encodeURIComponent;
  const path = '/api/v1/review/items';
  const curatedPath = '/api/v1/curated-answers';
  return {
    listReviewItems: ({ signal, ...query }: ReviewListOptions = {}) =>
      transport.sendFor(ReviewItemList, { path, query: { ...query }, signal }),
    getReviewItem: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(ReviewItemDetail, { path: `${path}/${segment(id)}`, signal }),
    decideReviewItem: (
      id: string,
      request: z.input<typeof ReviewDecisionRequest>,
      { signal }: RequestOptions = {},
    ): Promise<ReviewDecision> =>
      transport.sendFor(ReviewDecision, {
        method: 'POST',
        path: `${path}/${segment(id)}/decisions`,
        json: request,
        signal,
      }),
    async undoReviewDecision(id: string, decisionId: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({
        method: 'DELETE',
        path: `${path}/${segment(id)}/decisions/${segment(decisionId)}`,
        signal,
      });
    },
    listCuratedAnswers: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(CuratedAnswerList, { path: curatedPath, signal }),
    async deleteCuratedAnswer(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `${curatedPath}/${segment(id)}`, signal });
    },
    listRegressions: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(RegressionQuestionList, { path: '/api/v1/regressions', signal }),
  };
}
