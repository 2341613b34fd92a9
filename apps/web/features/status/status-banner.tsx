'use client';

import type { Health } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { apiClient } from '../../lib/api-client.ts';
import { describeHealth } from './describe-health.ts';

const checkEveryMs = 60_000;

/** Says on every page when a part of the service does not work: which, what still does, and what to do. */
export function StatusBanner({ initial }: { initial: Health | null }) {
  const health = useHealth(initial);
  const words = health === null ? null : describeHealth(health);
  if (words === null) return null;
  return (
    <aside
      aria-label="State of the service"
      data-status={health?.status}
      className={`border-b border-rule bg-raised text-15 ${words.tone === 'bad' ? 'text-bad' : 'text-warn'}`}
    >
      <details className="page-width py-2">
        <summary className="cursor-pointer list-none [&::-webkit-details-marker]:hidden">
          {words.title} <span className="text-soft underline underline-offset-4">What is wrong</span>
        </summary>
        <ul className="mt-2 mb-1 flex flex-col gap-1 text-13 text-soft">
          {words.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </details>
    </aside>
  );
}

/** The state as the server rendered it, else looked up at once; then again every minute while the page is visible. */
function useHealth(initial: Health | null): Health | null {
  const [health, setHealth] = useState(initial);
  useEffect(() => {
    const check = async () => {
      if (document.visibilityState !== 'visible') return;
      const found = await apiClient()
        .then((client) => client.health())
        .catch(() => null);
      setHealth(found);
    };
    if (initial === null) void check();
    const timer = setInterval(() => void check(), checkEveryMs);
    return () => clearInterval(timer);
  }, [initial]);
  return health;
}
