import type { PassageIndex, Reader } from '@footnote/core';
import { anyReader, buildPassageFilter } from '../builders/passage-builders.ts';

/** More than any test of the suite puts into an index. */
export const searchLimit = 1000;

/** The documents of the passages that these readers find by words, best first. */
export async function lexical(index: PassageIndex, text: string, readers: Reader[] = [anyReader]): Promise<string[]> {
  const filter = buildPassageFilter({ readers });
  const found = await index.searchLexical({ text, filter, limit: searchLimit });
  return found.map(({ passage }) => passage.documentId);
}

/** The documents of the passages that these readers find by meaning, best first. */
export async function semantic(
  index: PassageIndex,
  vector: Float32Array,
  readers: Reader[] = [anyReader],
): Promise<string[]> {
  const found = await index.searchSemantic({ vector, filter: buildPassageFilter({ readers }), limit: searchLimit });
  return found.map(({ passage }) => passage.documentId);
}
