import { UnreadableDocumentError, type DocumentReader, type ReadBlock, type ReadRequest } from '@footnote/core';
import { describe, expect, it } from '@jest/globals';

export interface DocumentReaderFixture {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
  title: string | null;
  /** Some of the blocks that must come out, in their order. */
  blocks: ReadBlock[];
}

export interface DocumentReaderUnderTest {
  reader: DocumentReader;
  fixture: DocumentReaderFixture;
}

const knownCodes = ['needs-ocr', 'needs-password', 'empty', 'unreadable', 'unsupported', 'limit'];

/** What every DocumentReader promises, shown on one document of its format. */
export function describeDocumentReader({ reader, fixture }: DocumentReaderUnderTest): void {
  describe(`DocumentReader for ${fixture.mediaType}`, () => {
    it('names its media types in lower case without parameters', () => {
      expect(reader.mediaTypes).toContain(fixture.mediaType);
      for (const mediaType of reader.mediaTypes) expect(mediaType).toMatch(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/);
    });

    it('reads title and blocks in the order of the page', async () => {
      const result = await reader.read(requestOf(fixture));
      const wanted = new Set(fixture.blocks.map((block) => block.text));
      expect(result.title).toBe(fixture.title);
      expect(result.mediaType).toBe(fixture.mediaType);
      expect(result.blocks.filter((block) => wanted.has(block.text))).toEqual(fixture.blocks);
    });

    it('gives blocks of visible, well-formed text', async () => {
      const { blocks } = await reader.read(requestOf(fixture));
      for (const block of blocks) expectWellFormed(block);
    });

    it('gives the same result every time and leaves the bytes alone', async () => {
      const before = Array.from(fixture.bytes);
      const first = await reader.read(requestOf(fixture));
      expect(await reader.read(requestOf(fixture))).toEqual(first);
      expect(Array.from(fixture.bytes)).toEqual(before);
    });

    it('answers bytes that are no document with a named problem', async () => {
      for (const bytes of [new Uint8Array(), Uint8Array.of(0, 159, 146, 150), Uint8Array.of(32, 10, 9)]) {
        const error: unknown = await reader.read({ ...requestOf(fixture), bytes }).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(UnreadableDocumentError);
        expect(knownCodes).toContain((error as UnreadableDocumentError).code);
      }
    });
  });
}

function requestOf({ bytes, mediaType, fileName }: DocumentReaderFixture): ReadRequest {
  return { bytes, mediaType, fileName, signal: new AbortController().signal };
}

function expectWellFormed(block: ReadBlock): void {
  expect(block.text.trim()).not.toBe('');
  expect(block.text).not.toContain('\0');
  expect(block.text.isWellFormed()).toBe(true);
  if (block.kind === 'heading') expect([1, 2, 3, 4, 5, 6]).toContain(block.level);
  else expect(block.level).toBeUndefined();
  expect(block.page ?? 1).toBeGreaterThanOrEqual(1);
}
