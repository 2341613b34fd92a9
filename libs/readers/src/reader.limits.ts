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
  /** A table row that is longer holds a page's layout: its cells are read as blocks of their own. */
  rowCharactersMax: 2_000,
  /** E-mails in e-mails, and what is attached to those. */
  nestedDocumentsDepthMax: 3,
  attachmentsMax: 50,
  pagesMax: 5_000,
} as const;

/** Bounds on a zip file before and while it is inflated. */
export const packageLimits = {
  partsMax: 10_000,
  /** All parts as the directory declares them, pictures and films included. */
  declaredBytesMax: 400 * 1024 * 1024,
  /** One part that is read, and all of them together. */
  partBytesMax: 64 * 1024 * 1024,
  totalBytesMax: 128 * 1024 * 1024,
  /** Real parts of this size inflate to less than a hundred times their packed size. */
  ratioFromBytes: 8 * 1024 * 1024,
  ratioMax: 250,
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
