'use client';

import type { ReviewItemList } from '@footnote/contracts';
import { focusRow } from '../../components/ledger/ledger-row.tsx';
import { openEntry, usePane } from '../../lib/use-pane.ts';
import type { ReviewListName } from './review-filter.ts';
import { ReviewLedger } from './review-ledger.tsx';
import { ReviewPane } from './review-pane.tsx';
import { ReviewTabs } from './review-tabs.tsx';
import { useReviewList } from './use-review-list.ts';

const reviewPanes: { entry: string; names: readonly never[] } = { entry: 'item', names: [] };

/** What people have said of answers, as a ledger, and one pane to judge it in. */
export function ReviewView({ initial, list }: { initial: ReviewItemList; list: ReviewListName }) {
  const items = useReviewList(initial, list);
  const panes = usePane(reviewPanes);
  const id = openEntry(panes.pane);
  function handleClose() {
    panes.open(null);
    if (id !== null) focusRow(id);
  }
  return (
    <>
      <ReviewTabs current={list} />
      <div className="ledger-layout" data-reading>
        <ReviewLedger list={list} items={items} panes={panes} />
        {id === null ? null : <ReviewPane key={id} id={id} onChanged={items.update} onClose={handleClose} />}
      </div>
    </>
  );
}
