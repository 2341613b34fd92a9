'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page's code runs already: a form that is sent before would go nowhere. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
