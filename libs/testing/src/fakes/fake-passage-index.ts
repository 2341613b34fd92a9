import {
  canRead,
  PassageIndex,
  type Access,
  type FoundPassage,
  type IndexedPassage,
  type LexicalQuery,
  type PassageFilter,
  type PassageOwner,
  type SemanticQuery,
} from '@footnote/core';

const titleWeight = 3;
const headingWeight = 2;
const unitLengthTolerance = 1e-3;

/** Keeps passages in memory. Lexical score: weighted count of shared words; semantic score: dot product. */
export class FakePassageIndex extends PassageIndex {
  readonly #dimensions: number;
  #rows: IndexedPassage[] = [];

  constructor(options: { dimensions: number }) {
    super();
    this.#dimensions = options.dimensions;
  }

  override async addVersions(passages: IndexedPassage[]): Promise<void> {
    for (const { vector } of passages) this.#checkVector(vector);
    const versions = new Set(passages.map(({ passage }) => passage.versionId));
    const kept = this.#rows.filter(({ passage }) => !versions.has(passage.versionId));
    this.#rows = [...kept, ...structuredClone(passages)];
  }

  override async keepOnlyVersion(documentId: string, versionId: string): Promise<void> {
    this.#rows = this.#rows.filter(
      ({ passage }) => passage.documentId !== documentId || passage.versionId === versionId,
    );
  }

  override async updateOwner(documentId: string, owner: PassageOwner): Promise<void> {
    for (const row of this.#rows) {
      if (row.passage.documentId === documentId) row.owner = structuredClone(owner);
    }
  }

  override async updateAccess(documentIds: string[], access: Access): Promise<void> {
    for (const row of this.#rows) {
      if (documentIds.includes(row.passage.documentId)) row.owner = structuredClone({ ...row.owner, access });
    }
  }

  override async deleteDocument(documentId: string): Promise<number> {
    const before = this.#rows.length;
    this.#rows = this.#rows.filter(({ passage }) => passage.documentId !== documentId);
    return before - this.#rows.length;
  }

  override async searchLexical({ text, filter, limit }: LexicalQuery): Promise<FoundPassage[]> {
    const words = new Set(wordsOf(text));
    const found = this.#find(filter, (row) => scoreWords(words, row));
    return found.filter(({ score }) => score > 0).slice(0, limit);
  }

  override async searchSemantic({ vector, filter, limit }: SemanticQuery): Promise<FoundPassage[]> {
    this.#checkVector(vector);
    return this.#find(filter, (row) => row.vector && dotProduct(vector, row.vector)).slice(0, limit);
  }

  override async count(): Promise<number> {
    return this.#rows.length;
  }

  override async listDocumentsWithoutVectors(): Promise<string[]> {
    const unembedded = this.#rows.filter(({ vector }) => vector === null);
    return [...new Set(unembedded.map(({ passage }) => passage.documentId))];
  }

  #find(filter: PassageFilter, score: (row: IndexedPassage) => number | null): FoundPassage[] {
    return this.#rows
      .filter(({ owner }) => passes(owner, filter))
      .map((row) => ({ row, score: score(row) }))
      .flatMap(({ row, score }) => (score === null ? [] : [toFound(row, score)]))
      .sort((first, second) => second.score - first.score);
  }

  #checkVector(vector: Float32Array | null): void {
    if (vector === null) return;
    const length = Math.sqrt(dotProduct(vector, vector));
    const isUnit = Math.abs(length - 1) <= unitLengthTolerance;
    if (vector.length !== this.#dimensions || !isUnit) throw new Error('not a unit vector of this index');
  }
}

function toFound({ passage, owner }: IndexedPassage, score: number): FoundPassage {
  return { ...structuredClone({ passage, owner }), score };
}

function passes(owner: PassageOwner, filter: PassageFilter): boolean {
  const metadata = Object.entries(filter.metadata);
  return (
    filter.readers.length > 0 &&
    filter.readers.every((reader) => canRead(reader, owner.access)) &&
    isAmong(owner.source, filter.sources) &&
    isAmong(owner.mediaType, filter.mediaTypes) &&
    isWithin(owner.modifiedAt, filter) &&
    metadata.every(([key, value]) => Object.hasOwn(owner.metadata, key) && owner.metadata[key] === value)
  );
}

function isAmong(value: string, wanted: string[]): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function isWithin(date: Date | null, { modifiedAfter, modifiedBefore }: PassageFilter): boolean {
  if (modifiedAfter === null && modifiedBefore === null) return true;
  if (date === null) return false;
  return (modifiedAfter === null || date >= modifiedAfter) && (modifiedBefore === null || date <= modifiedBefore);
}

function scoreWords(words: Set<string>, { passage, owner }: IndexedPassage): number {
  const countShared = (text: string) => wordsOf(text).filter((word) => words.has(word)).length;
  const heading = countShared(passage.headingPath.join(' '));
  return titleWeight * countShared(owner.title) + headingWeight * heading + countShared(passage.text);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function dotProduct(first: Float32Array, second: Float32Array): number {
  return first.reduce((sum, value, position) => sum + value * (second[position] ?? Number.NaN), 0);
}
