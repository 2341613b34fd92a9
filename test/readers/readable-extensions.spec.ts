import { describe, expect, it } from '@jest/globals';
import { readableExtensions } from '../../libs/contracts/src/index.ts';
import { formats } from '../../libs/readers/src/readers.ts';

describe('the files that clients offer to send', () => {
  it('are files that a reader takes, under a media type that is its own', () => {
    for (const [extension, mediaType] of Object.entries(readableExtensions)) {
      const format = formats.find(({ fileExtensions }) => fileExtensions.includes(extension));
      expect({ extension, mediaTypes: format?.mediaTypes }).toEqual({
        extension,
        mediaTypes: expect.arrayContaining([mediaType]),
      });
    }
  });

  it('are of every format that there is', () => {
    const offered = new Set(Object.values(readableExtensions));
    for (const { mediaTypes } of formats) expect(mediaTypes.some((mediaType) => offered.has(mediaType))).toBe(true);
  });
});
