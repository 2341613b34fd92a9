'use client';

import type { ReviewItem, ReviewItemDetail } from '@footnote/contracts';
import { useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { DetailPane } from '../../components/ledger/detail-pane.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { describeRoute } from '../../lib/describe-route.ts';
import { formatDate } from '../../lib/format.ts';
import { DecisionForm } from './decision-form.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { JudgedAnswer } from './judged-answer.tsx';
import { Reports } from './reports.tsx';
import { useReviewItem } from './use-review-item.ts';

interface ReviewPaneProps {
  id: string;
  onChanged: (item: ReviewItem) => void;
  onClose: () => void;
}

/** One item to judge: what was said, each sentence beside its quote in context, and the decisions. */
export function ReviewPane({ id, onChanged, onClose }: ReviewPaneProps) {
  const item = useReviewItem(id, onChanged);
  const { loaded, reload } = item;
  return (
    <DetailPane title={loaded?.value?.question ?? 'Review item'} place={id} onClose={onClose}>
      {loaded === null ? <Skeleton lines={8} label="Opening the item" /> : null}
      {!loaded?.failure ? null : (
        <FailureNotice failure={loaded.failure}>
          <Button onClick={() => void reload()}>Try again</Button>
        </FailureNotice>
      )}
      {!loaded?.value ? null : <Judging detail={loaded.value} item={item} />}
    </DetailPane>
  );
}

function Judging({ detail, item }: { detail: ReviewItemDetail; item: ReturnType<typeof useReviewItem> }) {
  const { answer, citation, decisions } = detail;
  const only = answer.citations.length === 1 ? (answer.citations[0]?.number ?? null) : null;
  const [chosen, setChosen] = useState(citation ?? only);
  const inEffect = decisions.filter(({ undoneAt }) => undoneAt === null);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-13 text-faint">
        Asked {formatDate(answer.createdAt)} · {describeRoute(answer)}
      </p>
      <Reports detail={detail} />
      <JudgedAnswer detail={detail} chosen={chosen} onChoose={citation === null ? setChosen : null} />
      {item.refusal === null ? null : <FailureNotice failure={item.refusal} />}
      {inEffect.length > 0 ? null : (
        <DecisionForm
          citation={chosen}
          canApprove={answer.sentences.length > 0}
          isBusy={item.isBusy}
          onDecide={(decision) => void item.decide(decision)}
        />
      )}
      <DecisionHistory decisions={decisions} isBusy={item.isBusy} onUndo={(decision) => void item.undo(decision)} />
    </div>
  );
}
