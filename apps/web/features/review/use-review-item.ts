'use client';

import type { ReviewDecisionKind, ReviewItem, ReviewItemDetail } from '@footnote/contracts';
import { useCallback, useEffect, useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure, type Loaded } from '../../lib/failure.ts';
import { decisionWords } from './decisions.ts';

export interface DecisionToTake {
  kind: ReviewDecisionKind;
  citation: number | null;
  note: string;
}

interface ReviewItemState {
  /** Null while it is read for the first time. */
  loaded: Loaded<ReviewItemDetail> | null;
  /** Why the last decision, or the last undo, was not taken. */
  refusal: Failure | null;
  isBusy: boolean;
  reload: () => Promise<void>;
  decide: (decision: DecisionToTake) => Promise<void>;
  undo: (decisionId: string) => Promise<void>;
}

/** One item with its answer, and what can be done about it. */
export function useReviewItem(id: string, onChanged: (item: ReviewItem) => void): ReviewItemState {
  const [loaded, setLoaded] = useState<Loaded<ReviewItemDetail> | null>(null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const reload = useCallback(async () => {
    setLoaded(await load(apiClient().then((client) => client.getReviewItem(id))));
  }, [id]);
  useEffect(() => void reload(), [reload]);

  async function change(request: Promise<unknown>, done: string) {
    setIsBusy(true);
    const { failure } = await load(request);
    // Also after a refusal: somebody else may have decided meanwhile.
    const now = await load(apiClient().then((client) => client.getReviewItem(id)));
    setLoaded(now);
    setRefusal(failure);
    setIsBusy(false);
    if (now.value !== null) onChanged(now.value);
    if (failure === null) announce(done);
  }

  return {
    loaded,
    refusal,
    isBusy,
    reload,
    decide: ({ kind, citation, note }) => {
      const request = { decision: kind, citation, note: note.trim() === '' ? null : note.trim() };
      const sent = apiClient().then((client) => client.decideReviewItem(id, request));
      return change(sent, `${decisionWords(kind).done}. Press u to undo.`);
    },
    undo: (decisionId) =>
      change(
        apiClient().then((client) => client.undoReviewDecision(id, decisionId)),
        'Undone.',
      ),
  };
}
