/** Ranks beyond it count for nothing. */
const rankMax = 10;

/**
 * nDCG@10 (Järvelin and Kekäläinen, 2002): the grades of the documents in the order given, each divided by log2(rank + 1),
 * summed up and divided by the same sum for the best possible order. The grade is the gain as it is; the discount is the one
 * that trec_eval uses. 0 where nothing is relevant.
 */
export function discountedGain(documents: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].filter((grade) => grade > 0).toSorted((first, second) => second - first);
  const ideal = sumDiscounted(best);
  if (ideal === 0) return 0;
  return sumDiscounted(documents.map((document) => Math.max(0, grades.get(document) ?? 0))) / ideal;
}

function sumDiscounted(gains: readonly number[]): number {
  return gains.slice(0, rankMax).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
