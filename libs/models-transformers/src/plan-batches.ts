/**
 * Groups texts of similar length, so that little of a batch is padding: with every text as long as the batch's longest,
 * no batch holds more than `tokensPerBatchMax` tokens. Returns indexes into `lengths`, each exactly once, longest first.
 */
export function planBatches(lengths: number[], tokensPerBatchMax: number): number[][] {
  const order = lengths.map((_, index) => index).sort((left, right) => (lengths[right] ?? 0) - (lengths[left] ?? 0));
  const batches: number[][] = [];
  let batch: number[] = [];
  let longest = 0;
  for (const index of order) {
    if (batch.length === 0 || (batch.length + 1) * longest > tokensPerBatchMax) {
      batch = [];
      batches.push(batch);
      longest = lengths[index] ?? 0;
    }
    batch.push(index);
  }
  return batches;
}
