import { passageIndexLimits } from './passage-index.limits.ts';

/** @throws RangeError unless the vector has the index's dimensions, only finite numbers, and length one. */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`a vector of ${vector.length} dimensions in an index of ${dimensions}`);
  }
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  // Written so that NaN fails as well.
  if (!(Math.abs(length - 1) <= passageIndexLimits.unitLengthTolerance)) {
    throw new RangeError(`a vector of length ${length}, not of length one`);
  }
}
