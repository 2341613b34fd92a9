import { passageIndexLimits } from './passage-index.limits.ts';

/**
 * Runs a read of the table. Purging removes old files at once, also those that a read which has just begun is about to
 * open; such a read begins anew, and finds the newest version.
 */
export async function readNewestVersion<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempts >= passageIndexLimits.readAttemptsMax || !isFileGone(error)) throw error;
    }
  }
}

/** LanceDB has no error codes; this is what its object stores say for a missing file. */
function isFileGone(error: unknown): boolean {
  return /not found/i.test(String(error));
}
