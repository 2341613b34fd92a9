interface TokenVectors {
  /** Row after row: texts × tokens × dimensions. */
  values: Float32Array;
  /** Tokens a text has in `values`, padding included. */
  tokensPerText: number;
  /** Tokens of each text that are not padding; they come first. */
  lengths: number[];
}

/** The mean over each text's own tokens, brought to unit length. @throws Error when a vector is not finite. */
export function poolTokens({ values, tokensPerText, lengths }: TokenVectors): Float32Array {
  const dimensions = values.length / (tokensPerText * lengths.length);
  const pooled = new Float32Array(lengths.length * dimensions);
  lengths.forEach((length, text) => {
    const vector = pooled.subarray(text * dimensions, (text + 1) * dimensions);
    const start = text * tokensPerText * dimensions;
    for (let offset = 0; offset < length * dimensions; offset += 1) {
      const place = offset % dimensions;
      vector[place] = (vector[place] ?? 0) + (values[start + offset] ?? 0);
    }
    scaleToUnit(vector);
  });
  return pooled;
}

function scaleToUnit(vector: Float32Array): void {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (!Number.isFinite(norm) || norm === 0) throw new Error('The model gave a vector without a direction.');
  for (let place = 0; place < vector.length; place += 1) vector[place] = (vector[place] ?? 0) / norm;
}
