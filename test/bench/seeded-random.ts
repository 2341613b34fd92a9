/** Numbers that look random and are the same for the same seed. Streams of one seed do not follow each other. */
export class SeededRandom {
  #state: number;
  #spareNormal: number | null = null;

  constructor(seed: number, stream = 0) {
    this.#state = scramble(scramble(seed) + Math.imul(stream, 0x9e3779b1));
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    return (scramble(this.#state) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, below `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Normally distributed, mean 0 and variance 1: two of them come out of each pair of uniform numbers (Box and Muller). */
  normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    const angle = 2 * Math.PI * this.next();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

/** Spreads every bit of the input over all 32 bits of the output. */
function scramble(input: number): number {
  let value = input | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
