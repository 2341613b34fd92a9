import { useState } from 'react';
import { load, type Failure } from '../../lib/failure.ts';
import { newPasswordError } from '../../lib/new-password-error.ts';

/**
 * Sends a form with a new password, whose success leads to another page. `weakness` is for the field, `failure` what is
 * wrong otherwise.
 */
export function useNewPassword() {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function submit(sending: Promise<unknown>, nextPage: string): Promise<void> {
    setIsSending(true);
    const sent = await load(sending);
    if (sent.failure === null) return window.location.assign(nextPage);
    setIsSending(false);
    setFailure(sent.failure);
  }
  const weakness = newPasswordError(failure);
  return { isSending, weakness, failure: weakness === null ? failure : null, submit };
}
