import { apiClient } from '../../lib/api-client.ts';
import { Removals } from '../../lib/removals.ts';

const undoMs = 6_000;

/** Verified answers whose approval is being taken back in this window. */
export const verifiedRemovals = new Removals<void>({
  undoMs,
  remove: async (id) => (await apiClient()).deleteCuratedAnswer(id),
});
