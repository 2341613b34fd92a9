import { SeededRandom } from '../seeded-random.ts';

export const vectorDimensions = 384;

/** How far vectors lie from the centre of their cluster, whose length is one: two of a cluster have a cosine of about 0.6. */
const spread = 0.8;
/** Keeps the numbers of the centres apart from those of everything else of the same seed. */
const centresStream = -1;

/** Unit vectors in clusters, as texts on a number of topics give them. */
export class ClusteredVectors {
  readonly #centres: Float32Array[];

  constructor(seed: number, clusters: number) {
    const random = new SeededRandom(seed, centresStream);
    this.#centres = Array.from({ length: clusters }, () => toUnit(normals(random)));
  }

  get clusters(): number {
    return this.#centres.length;
  }

  /** A vector near the centre of this cluster. */
  draw(cluster: number, random: SeededRandom): Float32Array {
    const centre = this.#centres[cluster % this.#centres.length];
    if (centre === undefined) throw new RangeError('there are no clusters');
    const scale = spread / Math.sqrt(vectorDimensions);
    return toUnit(normals(random).map((value, place) => (centre[place] ?? 0) + scale * value));
  }
}

function normals(random: SeededRandom): Float32Array {
  const vector = new Float32Array(vectorDimensions);
  for (let place = 0; place < vectorDimensions; place += 1) vector[place] = random.normal();
  return vector;
}

function toUnit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  return vector.map((value) => value / length);
}
