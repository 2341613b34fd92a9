import { EmbeddingModel, type EmbedRequest } from '@footnote/core';

/** Texts that share words are similar, and nothing else is: enough to rank, and the same on every run. */
export class FakeEmbeddingModel extends EmbeddingModel {
  override readonly id = 'fake-hashed-words-1';
  override readonly dimensions = 384;
  readonly requests: EmbedRequest[] = [];

  override async embed(request: EmbedRequest): Promise<Float32Array[]> {
    request.signal?.throwIfAborted();
    this.requests.push(request);
    return request.texts.map((text) => this.#countWords(text));
  }

  #countWords(text: string): Float32Array {
    const counts = new Float32Array(this.dimensions);
    // A text without words still needs a direction, and may share it with some word.
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [''];
    for (const word of words) {
      const slot = hashWord(word) % this.dimensions;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    const length = Math.hypot(...counts);
    return counts.map((count) => count / length);
  }
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(word)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
