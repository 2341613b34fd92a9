import type { IndexedPassage, Passage, PassageFilter, PassageOwner, Reader } from '@footnote/core';

/** A reader in no group: sees only what everyone may read. */
export const anyReader: Reader = { user: null, groups: [] };

/** A passage `<versionId>:<ordinal>` that starts at offset 0; sentences cover its whole text unless given. */
export function buildPassage(changes: Partial<Passage> = {}): Passage {
  const versionId = changes.versionId ?? 'ver_1';
  const text = changes.text ?? 'Staff have 28 days of paid holiday a year.';
  const start = changes.start ?? 0;
  const end = start + text.length;
  return {
    id: `${versionId}:0`,
    documentId: 'doc_1',
    headingPath: [],
    sentences: [{ start, end }],
    page: null,
    ...changes,
    versionId,
    text,
    start,
    end,
  };
}

/** An owner that everyone may read, without date or metadata. */
export function buildPassageOwner(changes: Partial<PassageOwner> = {}): PassageOwner {
  return {
    source: 'handbook',
    title: 'Holidays',
    mediaType: 'text/markdown',
    modifiedAt: null,
    access: { everyone: true, groups: [], users: [] },
    sensitivity: null,
    metadata: {},
    ...changes,
  };
}

export interface IndexedPassageChanges {
  passage?: Partial<Passage>;
  owner?: Partial<PassageOwner>;
  vector?: Float32Array | null;
}

/** A passage as it goes into the index; without a vector unless one is given. */
export function buildIndexedPassage(changes: IndexedPassageChanges = {}): IndexedPassage {
  return {
    passage: buildPassage(changes.passage),
    owner: buildPassageOwner(changes.owner),
    vector: changes.vector ?? null,
  };
}

/** Everything that `anyReader` may read, not filtered further. */
export function buildPassageFilter(changes: Partial<PassageFilter> = {}): PassageFilter {
  return {
    readers: [anyReader],
    sources: [],
    mediaTypes: [],
    modifiedAfter: null,
    modifiedBefore: null,
    metadata: {},
    ...changes,
  };
}

/** The vector of unit length in this direction. */
export function unitVector(...direction: number[]): Float32Array {
  const length = Math.hypot(...direction);
  return Float32Array.from(direction, (value) => value / length);
}
