import { apiClient } from '../../../lib/api-client.ts';
import { Removals } from '../../../lib/removals.ts';

const undoMs = 6_000;

/** Documents that are being deleted in this window; the result is the id of the receipt. */
export const documentRemovals = new Removals<string>({
  undoMs,
  remove: async (id) => (await (await apiClient()).deleteDocument(id)).deletionId,
});
