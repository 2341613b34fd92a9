/** Limits of the public contract, in UTF-16 code units unless the name says otherwise. */
export const contractLimits = {
  questionCharactersMax: 4_000,
  titleCharactersMax: 500,
  externalIdCharactersMax: 1_000,
  textCharactersMax: 5_000_000,
  uploadBytesMax: 25 * 1024 * 1024,
  bodyBytesMax: 40 * 1024 * 1024,
  batchLinesMax: 10_000,
  listItemsMax: 100,
  searchResultsMax: 50,
  accessEntriesMax: 500,
  metadataEntriesMax: 50,
  filterValuesMax: 50,
  passwordCharactersMax: 1_000,
  groupMembersMax: 10_000,
  waitMsMax: 30_000,
} as const;
