'use client';

import type { FeedbackRequest } from '@footnote/contracts';
import { useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';

export type FeedbackState = 'open' | 'sending' | 'sent' | 'refused';

/** What is said when it has been sent, or could not be. */
export const feedbackWords: Record<Exclude<FeedbackState, 'open' | 'sending'>, string> = {
  sent: 'Noted. Thank you.',
  refused: 'This could not be noted just now. The answer stays as it is.',
};

/** Sends what a reader thinks of an answer, or of one of its sources, to those who review it. */
export function useFeedback(answerId: string): { state: FeedbackState; send: (feedback: FeedbackRequest) => void } {
  const [state, setState] = useState<FeedbackState>('open');
  async function send(feedback: FeedbackRequest) {
    setState('sending');
    const outcome = await apiClient()
      .then((client) => client.sendFeedback(answerId, feedback))
      .then(
        () => 'sent' as const,
        () => 'refused' as const,
      );
    setState(outcome);
    announce(feedbackWords[outcome]);
  }
  return { state, send: (feedback) => void send(feedback) };
}
