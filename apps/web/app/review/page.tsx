import type { Metadata } from 'next';
import { PageFailure } from '../../components/page-failure.tsx';
import { reviewListOf, reviewLists } from '../../features/review/review-filter.ts';
import { ReviewView } from '../../features/review/review-view.tsx';
import { load } from '../../lib/failure.ts';
import { firstOf, type PageQuery } from '../../lib/page-query.ts';
import { serverClient } from '../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage({ searchParams }: PageQuery) {
  const list = reviewListOf(firstOf((await searchParams)['list']));
  const { value, failure } = await load((await serverClient()).listReviewItems(reviewLists[list].query));
  if (value === null) return <PageFailure failure={failure} />;
  return <ReviewView initial={value} list={list} />;
}
