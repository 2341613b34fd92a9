import { contractLimits } from '@footnote/contracts';

/** What `footnote ingest` takes on, and how it paces itself. */
export const ingestLimits = {
  filesMax: 50_000,
  depthMax: 32,
  fileBytesMax: contractLimits.uploadBytesMax,
  /** A slice is one request: small enough that progress moves, far below the limit of a request. */
  sliceDocumentsMax: 50,
  sliceBytesMax: 4_000_000,
  attemptsMax: 5,
  retryPauseMsMax: 30_000,
  pollPauseMs: 500,
  /** When nothing moves for so long, something is broken. */
  standstillMsMax: 10 * 60_000,
  failuresShown: 20,
} as const;
