'use client';

import type { Answer } from '@footnote/contracts';
import { createContext, use } from 'react';

const ShownAnswerContext = createContext<Answer | null>(null);

/** Says to what stands below an answer which answer that is. */
export const ShownAnswerProvider = ShownAnswerContext;

export function useShownAnswer(): Answer | null {
  return use(ShownAnswerContext);
}
