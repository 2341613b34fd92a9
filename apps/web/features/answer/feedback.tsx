'use client';

import type { FeedbackRequest } from '@footnote/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { feedbackWords, useFeedback } from './use-feedback.ts';

/** Was this right? Yes is one click; no asks what is wrong, which may stay empty. Kept with the answer for reviewers. */
export function Feedback({ answerId }: { answerId: string }) {
  const { state, send } = useFeedback(answerId);
  const [isExplaining, setIsExplaining] = useState(false);
  if (state === 'sent' || state === 'refused') {
    return <span className="inline-flex min-h-9 items-center text-soft">{feedbackWords[state]}</span>;
  }
  if (isExplaining) return <Explanation isSending={state === 'sending'} onSend={send} />;
  return (
    <span className="inline-flex items-center gap-1">
      <span className="mr-1 text-soft">Was this right?</span>
      <Button size="small" disabled={state === 'sending'} onClick={() => send({ helpful: true })}>
        Yes
      </Button>
      <Button size="small" disabled={state === 'sending'} onClick={() => setIsExplaining(true)}>
        No
      </Button>
    </span>
  );
}

interface ExplanationProps {
  isSending: boolean;
  onSend: (feedback: FeedbackRequest) => void;
}

const commentCharactersMax = 2_000;

function Explanation({ isSending, onSend }: ExplanationProps) {
  const [comment, setComment] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The button that had the focus is gone.
  useEffect(() => field.current?.focus(), []);
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const text = comment.trim();
    onSend({ helpful: false, ...(text !== '' && { comment: text }) });
  }
  return (
    <form onSubmit={handleSubmit} className="flex w-full flex-wrap items-center gap-2 py-1">
      <label htmlFor="feedback-comment" className="w-full text-soft">
        What is wrong? A reviewer will read it.
      </label>
      <input
        id="feedback-comment"
        ref={field}
        value={comment}
        maxLength={commentCharactersMax}
        onChange={(event) => setComment(event.target.value)}
        className="min-h-9 min-w-0 flex-1 rounded-md border border-rule bg-raised px-2.5"
      />
      <Button type="submit" disabled={isSending}>
        Send
      </Button>
    </form>
  );
}
