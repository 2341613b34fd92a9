import { apiClient } from '../../../lib/api-client.ts';
import { Removals } from '../../../lib/removals.ts';

const undoMs = 6_000;

/** Groups that are being deleted in this window. */
export const groupRemovals = new Removals<void>({
  undoMs,
  remove: async (id) => (await apiClient()).deleteGroup(id),
});
