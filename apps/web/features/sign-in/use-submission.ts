import { useState } from 'react';
import { load, type Failure } from '../../lib/failure.ts';

/** Sends a form whose success leads to another page; until then it says that it is sending, or why that failed. */
export function useSubmission() {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function submit(sending: Promise<unknown>, nextPage: string): Promise<void> {
    setIsSending(true);
    const sent = await load(sending);
    if (sent.failure === null) return window.location.assign(nextPage);
    setIsSending(false);
    setFailure(sent.failure);
  }
  return { isSending, failure, submit };
}
