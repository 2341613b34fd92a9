'use client';

import type { Health, Model } from '@footnote/contracts';
import { useCallback, useEffect, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Loaded } from '../../../lib/failure.ts';

const refreshMs = 10_000;

export interface HealthState {
  health: Loaded<Health>;
  models: Loaded<Model[]>;
  /** Null for what the server rendered: it does not know what time it is where the reader is. */
  checkedAt: string | null;
}

/** The state as the server rendered it, then again every few seconds while the page is in sight. */
export function useHealth(initial: HealthState): HealthState & { refresh: () => void } {
  const [state, setState] = useState(initial);
  const refresh = useCallback(async () => {
    const client = apiClient();
    const [health, models] = await Promise.all([
      load(client.then((api) => api.health())),
      load(client.then(async (api) => (await api.listModels()).items)),
    ]);
    setState({ health, models, checkedAt: new Date().toISOString() });
  }, []);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, refreshMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return { ...state, refresh: () => void refresh() };
}
