'use client';

import { useSyncExternalStore } from 'react';
import type { Removal, Removals } from './removals.ts';

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** What is being removed, by id. */
export function useRemovals<Result>(removals: Removals<Result>): ReadonlyMap<string, Removal<Result>> {
  return useSyncExternalStore(removals.subscribe, removals.current, () => nothing);
}
