import { cache } from 'react';
import { serverClient } from './server-client.ts';

const healthTimeoutMs = 1_000;

/** The state of the service, asked once a page. Null when it cannot be learnt: the page itself will say that. */
export const currentHealth = cache(async () => {
  const client = await serverClient();
  return client.health({ signal: AbortSignal.timeout(healthTimeoutMs) }).catch(() => null);
});
