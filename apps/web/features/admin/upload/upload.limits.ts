import { contractLimits } from '@footnote/contracts';

export const uploadLimits = {
  fileBytesMax: contractLimits.uploadBytesMax,
  pathCharactersMax: contractLimits.externalIdCharactersMax,
  /** Of one drop or choice; more is for `footnote ingest`. */
  filesMax: 2_000,
  folderDepthMax: 32,
  uploadsAtOnce: 3,
  /** Of a job's stream that breaks off; it is opened again after a pause. */
  watchAttemptsMax: 5,
  watchPauseMs: 1_000,
  rowsShown: 100,
  refusedShown: 5,
} as const;
