import { apiClient } from '../../../lib/api-client.ts';
import { Removals } from '../../../lib/removals.ts';

const undoMs = 6_000;

/** API keys that are being revoked in this window. */
export const keyRemovals = new Removals<void>({
  undoMs,
  remove: async (id) => (await apiClient()).deleteApiKey(id),
});
