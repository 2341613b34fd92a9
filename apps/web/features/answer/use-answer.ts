'use client';

import type { Answer, AnswerRequest } from '@footnote/contracts';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useReducer, useState, type Dispatch } from 'react';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { failureOf } from '../../lib/failure.ts';
import { formatCount } from '../../lib/format.ts';
import { recallAnswer, rememberAnswer } from './answer-memory.ts';
import { emptyAnswer, nextAnswerState, wholeAnswer, type AnswerAction, type AnswerState } from './answer-state.ts';
import type { RouteWish } from './other-route.ts';

interface Asked {
  state: AnswerState;
  /** The way that the question was asked last. */
  wish: RouteWish;
  ask: (wish: RouteWish) => void;
}

/** Asks the question once and follows the answer; one that is there already (from the address) is not asked again. */
export function useAnswer(question: string, stored: Answer | null): Asked {
  const answerId = useSearchParams().get('answer');
  const [known] = useState(() => stored ?? recallAnswer(answerId));
  const [attempt, setAttempt] = useState<{ count: number; wish: RouteWish }>({ count: 0, wish: 'auto' });
  const [state, dispatch] = useReducer(nextAnswerState, known, (answer) =>
    answer === null ? emptyAnswer : wholeAnswer(answer),
  );
  useEffect(() => {
    if (known !== null && attempt.count === 0) return;
    const abort = new AbortController();
    void follow({ question, route: attempt.wish }, abort.signal, dispatch);
    return () => abort.abort();
  }, [question, known, attempt]);
  const ask = useCallback((wish: RouteWish) => {
    dispatch({ name: 'asked-again' });
    setAttempt(({ count }) => ({ count: count + 1, wish }));
  }, []);
  return { state, wish: attempt.wish, ask };
}

type Question = Pick<AnswerRequest, 'question' | 'route'>;

async function follow(asked: Question, signal: AbortSignal, dispatch: Dispatch<AnswerAction>): Promise<void> {
  let ended = false;
  try {
    for await (const event of (await apiClient()).streamAnswer(asked, signal)) {
      if (signal.aborted) return;
      dispatch(event);
      if (event.name === 'answer-end') finish(event.data);
      ended ||= event.name === 'answer-end' || event.name === 'answer-failed';
    }
    if (!ended) throw new Error('the stream of the answer ended before the answer did');
  } catch (error) {
    if (!signal.aborted) dispatch({ name: 'request-failed', failure: failureOf(error) });
  }
}

/** Puts the answer's id into the address, so that reloading and coming back show this answer. */
function finish(answer: Answer): void {
  rememberAnswer(answer);
  const address = new URL(window.location.href);
  address.searchParams.set('answer', answer.id);
  window.history.replaceState(null, '', address);
  announce(summaryOf(answer));
}

function summaryOf({ sentences, citations }: Answer): string {
  if (sentences.length === 0) return 'The documents don’t say.';
  return `Answer complete: ${formatCount(sentences.length, 'sentence')}, ${formatCount(citations.length, 'source')}.`;
}
