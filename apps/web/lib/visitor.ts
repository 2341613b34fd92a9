import type { AuthState } from '@footnote/contracts';
import { cache } from 'react';
import { serverClient } from './server-client.ts';

const askMsMax = 2_000;

/** Who visits and how the service lets people in, asked once a page. Null when it cannot be learnt. */
export const currentVisitor = cache(async (): Promise<AuthState | null> => {
  const client = await serverClient();
  return client.getAuthState({ signal: AbortSignal.timeout(askMsMax) }).catch(() => null);
});
