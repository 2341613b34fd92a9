import type { FoundPassage } from './passage.ts';

/** Measured: 0.7 for meaning beats equal weights and reciprocal ranks (docs/architecture.md). */
const semanticWeight = 0.7;

export interface FusedPassage extends Omit<FoundPassage, 'score'> {
  lexical: number | null;
  semantic: number | null;
  fused: number;
}

/**
 * One ranking from two: scores of each scaled to 0…1 by their least and greatest (min-max), then a weighted sum. A passage
 * that one search did not find counts as its least. For order only: a fused score says nothing on relevance.
 */
export function fuseRankings(lexical: readonly FoundPassage[], semantic: readonly FoundPassage[]): FusedPassage[] {
  const scaledLexical = scale(lexical);
  const scaledSemantic = scale(semantic);
  const rawLexical = new Map(lexical.map((found) => [found.passage.id, found.score]));
  const rawSemantic = new Map(semantic.map((found) => [found.passage.id, found.score]));
  const distinct = new Map([...lexical, ...semantic].map((found) => [found.passage.id, found]));
  return [...distinct.values()]
    .map(({ passage, owner }) => ({
      passage,
      owner,
      lexical: rawLexical.get(passage.id) ?? null,
      semantic: rawSemantic.get(passage.id) ?? null,
      fused:
        (1 - semanticWeight) * (scaledLexical.get(passage.id) ?? 0) +
        semanticWeight * (scaledSemantic.get(passage.id) ?? 0),
    }))
    .sort((a, b) => b.fused - a.fused || compareText(a.passage.id, b.passage.id));
}

function scale(found: readonly FoundPassage[]): Map<string, number> {
  const scores = found.map(({ score }) => score);
  const least = Math.min(...scores);
  const range = Math.max(...scores) - least;
  return new Map(found.map(({ passage, score }) => [passage.id, range === 0 ? 1 : (score - least) / range]));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
