'use client';

import type { CuratedAnswer } from '@footnote/contracts';
import Link from 'next/link';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { DetailPane } from '../../components/ledger/detail-pane.tsx';
import { UndoButton } from '../../components/ledger/undo-button.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { readingLink } from '../../lib/document-links.ts';
import { useRemovals } from '../../lib/use-removals.ts';
import { reviewLink } from './review-filter.ts';
import { verifiedRemovals } from './verified-removals.ts';

/** One verified answer: its words, what it rests on, and the way to take it back. */
export function VerifiedPane({ answer, onClose }: { answer: CuratedAnswer; onClose: () => void }) {
  const { id, itemId, question, text, state, documents } = answer;
  return (
    <DetailPane title={question} place={id} onClose={onClose}>
      <div className="flex flex-col gap-6">
        {state === 'active' ? null : (
          <Notice tone="warn" title="Stale">
            <p>
              A document that it rests on has changed or is gone, so it is not shown. Ask the question again, and
              approve the new answer if it is right.
            </p>
          </Notice>
        )}
        <p className="max-w-(--measure) font-serif text-17 whitespace-pre-line">{text}</p>
        <section>
          <h3 className="mb-1 font-semibold">Rests on</h3>
          <ul>
            {documents.map(({ documentId, title }) => (
              <li key={documentId}>
                <Link
                  href={readingLink(documentId)}
                  prefetch={false}
                  className="text-accent underline underline-offset-4"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <div className="flex flex-wrap items-center gap-4">
          <RemoveButton id={id} question={question} />
          <Link
            href={reviewLink('decided', itemId)}
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            Open its review
          </Link>
        </div>
      </div>
    </DetailPane>
  );
}

function RemoveButton({ id, question }: { id: string; question: string }) {
  const removal = useRemovals(verifiedRemovals).get(id);
  function remove() {
    verifiedRemovals.begin(id, question);
    announce('Removed in a moment. Press u to undo.');
  }
  if (removal === undefined) {
    return (
      <Button look="danger" onClick={remove}>
        Remove
      </Button>
    );
  }
  if (removal.failure !== null) {
    return (
      <FailureNotice failure={removal.failure}>
        <Button onClick={remove}>Remove again</Button>
      </FailureNotice>
    );
  }
  if (removal.state === 'pending') return <UndoButton removals={verifiedRemovals} id={id} label={question} />;
  return <span className="text-soft">It is not shown any more; its review item is open again.</span>;
}
