'use client';

import type { ReviewItem } from '@footnote/contracts';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { LedgerCell } from '../../components/ledger/ledger-cell.tsx';
import { LedgerRow } from '../../components/ledger/ledger-row.tsx';
import { Ledger, type LedgerColumn } from '../../components/ledger/ledger.tsx';
import { StateWord } from '../../components/ledger/state-word.tsx';
import { Button } from '../../components/ui/button.tsx';
import { formatShortDate } from '../../lib/format.ts';
import { openEntry, type PaneState } from '../../lib/use-pane.ts';
import { describeReports } from './describe-reports.ts';
import type { ReviewListName } from './review-filter.ts';
import type { useReviewList } from './use-review-list.ts';

const columns: LedgerColumn[] = [
  { key: 'name', name: 'Question' },
  { key: 'about', name: 'About' },
  { key: 'said', name: 'What was said' },
  { key: 'state', name: 'Status' },
  { key: 'date', name: 'When' },
];

interface ReviewLedgerProps {
  list: ReviewListName;
  items: ReturnType<typeof useReviewList>;
  panes: PaneState<never>;
}

export function ReviewLedger({ list, items: { items, ...more }, panes }: ReviewLedgerProps) {
  if (items.length === 0) return <NothingHere list={list} />;
  return (
    <section aria-label="Review items" className="min-w-0">
      <Ledger caption="Review items, last reported first" columns={columns}>
        {items.map((item) => (
          <ReviewRow key={item.id} item={item} panes={panes} />
        ))}
      </Ledger>
      {more.failure === null ? null : (
        <div className="mt-4">
          <FailureNotice failure={more.failure} />
        </div>
      )}
      {more.nextCursor === null ? null : (
        <Button onClick={more.showMore} disabled={more.isLoadingMore} className="mt-4">
          {more.isLoadingMore ? 'Reading on …' : 'Show more'}
        </Button>
      )}
    </section>
  );
}

function ReviewRow({ item, panes }: { item: ReviewItem; panes: PaneState<never> }) {
  const { id, question, citation, feedback, state, reported } = item;
  return (
    <LedgerRow
      id={id}
      name={question}
      href={panes.addressOf({ kind: 'entry', id })}
      isOpen={openEntry(panes.pane) === id}
      onOpen={() => panes.open({ kind: 'entry', id })}
    >
      <LedgerCell column="about">{citation === null ? 'The answer' : `Source ${citation}`}</LedgerCell>
      <LedgerCell column="said">{describeReports(feedback)}</LedgerCell>
      <LedgerCell column="state">
        {state === 'decided' ? (
          <StateWord tone="quiet">Decided</StateWord>
        ) : (
          <StateWord tone={reported ? 'bad' : 'good'}>{reported ? 'Reported' : 'Helpful'}</StateWord>
        )}
      </LedgerCell>
      <LedgerCell column="date">{formatShortDate(item.openedAt)}</LedgerCell>
    </LedgerRow>
  );
}

const nothing: Record<ReviewListName, { title: string; text: string }> = {
  reported: {
    title: 'Nothing is reported.',
    text: 'When somebody says that an answer is not right, or that a source is wrong, it stands here to be judged.',
  },
  helpful: {
    title: 'No praise waits.',
    text: 'Answers that people found helpful stand here. One that is well put can be approved, so that the next who asks gets it too.',
  },
  decided: { title: 'Nothing has been decided yet.', text: 'Each decision stands here, and can be undone.' },
};

function NothingHere({ list }: { list: ReviewListName }) {
  const { title, text } = nothing[list];
  return (
    <div className="max-w-(--measure) border-t border-rule pt-8">
      <p className="mb-2 font-serif text-21">{title}</p>
      <p className="text-soft">{text}</p>
    </div>
  );
}
