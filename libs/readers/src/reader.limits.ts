/** Bounds on one document. Characters are UTF-16 code units. */
export const readerLimits = {
  inputBytesMax: 25 * 1024 * 1024,
  charactersMax: 5_000_000,
  blocksMax: 200_000,
  /** Open elements at once; deeper is an attack or a broken export. */
  nestingMax: 500,
  titleCharactersMax: 500,
  warningsMax: 20,
  warningCharactersMax: 500,
  frontMatterCharactersMax: 64 * 1024,
  templateTagCharactersMax: 2_000,
  /** An address that is longer is noise beside its link text. */
  linkTargetCharactersMax: 80,
} as const;

/** Bounds on the child process that reads. */
export const readerProcessLimits = {
  startMs: 15_000,
  documentMs: 20_000,
  heapMegabytes: 512,
  documentsPerChildMax: 500,
  queuedDocumentsMax: 100,
  startErrorCharactersMax: 2_000,
} as const;
