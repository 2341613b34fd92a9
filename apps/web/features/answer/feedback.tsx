'use client';

import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';

type State = 'open' | 'sending' | 'sent' | 'refused';

const words: Record<Exclude<State, 'open' | 'sending'>, string> = {
  sent: 'Noted. Thank you.',
  refused: 'This could not be noted just now. The answer stays as it is.',
};

/** Was this right? One click, kept with the answer for those who review it. */
export function Feedback({ answerId }: { answerId: string }) {
  const [state, setState] = useState<State>('open');
  async function send(helpful: boolean) {
    setState('sending');
    const sent = await apiClient()
      .then((client) => client.sendFeedback(answerId, { helpful }))
      .then(
        () => true,
        () => false,
      );
    const outcome = sent ? 'sent' : 'refused';
    setState(outcome);
    announce(words[outcome]);
  }
  if (state === 'sent' || state === 'refused') {
    return <span className="inline-flex min-h-9 items-center text-soft">{words[state]}</span>;
  }
  return (
    <span className="inline-flex items-center gap-1">
      <span className="mr-1 text-soft">Was this right?</span>
      {([true, false] as const).map((helpful) => (
        <Button
          key={String(helpful)}
          className="min-h-8 text-13"
          disabled={state === 'sending'}
          onClick={() => void send(helpful)}
        >
          {helpful ? 'Yes' : 'No'}
        </Button>
      ))}
    </span>
  );
}
