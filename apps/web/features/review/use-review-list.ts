'use client';

import type { ReviewItem, ReviewItemList } from '@footnote/contracts';
import { useCallback, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { reviewLists, type ReviewListName } from './review-filter.ts';

interface LiveReviewList {
  items: ReviewItem[];
  nextCursor: string | null;
  failure: Failure | null;
  isLoadingMore: boolean;
  showMore: () => void;
  /** Takes over how an item stands now; it keeps its place in the list, so that nothing moves under the reviewer. */
  update: (item: ReviewItem) => void;
}

/** The list as the server rendered it, with further pages on demand and what was decided meanwhile. */
export function useReviewList(initial: ReviewItemList, list: ReviewListName): LiveReviewList {
  const [state, setState] = useState({ list, shown: initial });
  const [more, setMore] = useState<{ isLoading: boolean; failure: Failure | null }>({
    isLoading: false,
    failure: null,
  });
  const shown = state.list === list ? state.shown : initial;

  const update = useCallback(
    (changed: ReviewItem) => {
      const items = shown.items.map((item) => (item.id === changed.id ? changed : item));
      setState({ list, shown: { ...shown, items } });
    },
    [list, shown],
  );

  async function showMore() {
    setMore({ isLoading: true, failure: null });
    const query = { ...reviewLists[list].query, cursor: shown.nextCursor ?? '' };
    const { value, failure } = await load(apiClient().then((client) => client.listReviewItems(query)));
    if (value !== null) {
      const known = new Set(shown.items.map(({ id }) => id));
      const items = [...shown.items, ...value.items.filter(({ id }) => !known.has(id))];
      setState({ list, shown: { items, nextCursor: value.nextCursor } });
    }
    setMore({ isLoading: false, failure });
  }

  return { ...shown, failure: more.failure, isLoadingMore: more.isLoading, showMore: () => void showMore(), update };
}
