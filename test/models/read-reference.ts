import { readFileSync } from 'node:fs';

interface Reference {
  sentences: string[];
  vectors: number[][];
}

const dimensions = 384;
const bytesPerValue = 2;

/** Our sentences and their vectors by the fp32 weights; the file says how it was made. */
export function readReference(): Reference {
  const file = readFileSync(new URL('./embedding-reference.json', import.meta.url), 'utf8');
  const { sentences, vectors } = JSON.parse(file) as { sentences: string[]; vectors: string };
  const bytes = Buffer.from(vectors, 'base64');
  const readValue = (index: number) => bytes.readInt16LE(index * bytesPerValue) / 32_767;
  return {
    sentences,
    vectors: sentences.map((_, row) =>
      Array.from({ length: dimensions }, (_, place) => readValue(row * dimensions + place)),
    ),
  };
}
