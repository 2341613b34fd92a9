import { apiClient } from '../../lib/api-client.ts';
import { Removals } from '../../lib/removals.ts';

const undoMs = 6_000;

/** One's own API keys that are being revoked in this window. */
export const ownKeyRemovals = new Removals<void>({
  undoMs,
  remove: async (id) => (await apiClient()).revokeOwnApiKey(id),
});
