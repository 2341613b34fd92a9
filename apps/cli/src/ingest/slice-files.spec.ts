import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sliceFiles } from './slice-files.ts';

const toFile = (bytes: number, index: number) => ({
  path: `${index}.md`,
  externalId: `${index}.md`,
  mediaType: 'text/markdown',
  bytes,
  modifiedAt: new Date(0),
});

describe('sliceFiles', () => {
  it('keeps every file in order, and every slice of more than one file within both limits', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, (bytes) => {
        const files = bytes.map(toFile);
        const slices = sliceFiles(files, { sliceDocumentsMax: 7, sliceBytesMax: 40 });
        expect(slices.flat()).toEqual(files);
        for (const slice of slices) {
          const sum = slice.reduce((total, file) => total + file.bytes, 0);
          expect(slice.length === 1 || (slice.length <= 7 && sum <= 40)).toBe(true);
        }
      }),
    );
  });
});
