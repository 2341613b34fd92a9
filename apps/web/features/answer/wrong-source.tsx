'use client';

import { feedbackWords, useFeedback } from './use-feedback.ts';

interface WrongSourceProps {
  answerId: string;
  citation: number;
}

/** On a source: says to the reviewers that it does not belong to its sentence. */
export function WrongSource({ answerId, citation }: WrongSourceProps) {
  const { state, send } = useFeedback(answerId);
  if (state === 'sent' || state === 'refused') return <span className="wrong-source">{feedbackWords[state]}</span>;
  return (
    <button
      type="button"
      disabled={state === 'sending'}
      onClick={() => send({ helpful: false, reason: 'wrong-source', citation })}
      className="wrong-source no-print"
    >
      Wrong source?<span className="sr-only"> Source {citation}</span>
    </button>
  );
}
