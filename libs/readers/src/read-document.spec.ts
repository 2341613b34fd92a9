import { UnreadableDocumentError } from '@footnote/core';
import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, constantFrom, oneof, string, tuple, uint8Array } from 'fast-check';
import { chooseFormat } from './choose-format.ts';
import { readDocument } from './read-document.ts';
import { formats } from './readers.ts';

const mediaTypes = ['text/markdown', 'text/html', 'text/plain', ''] as const;

async function read(content: string | Uint8Array, mediaType = '', fileName = 'page') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument({ bytes, mediaType, fileName, signal: AbortSignal.any([]) });
}

describe('readDocument', () => {
  it('goes by the media type, then the content, then the file name', async () => {
    expect((await read('# a', 'text/plain', 'x.md')).blocks[0]?.kind).toBe('paragraph');
    expect((await read('<!doctype html><p># a', 'application/octet-stream', 'x.md')).blocks[0]?.text).toBe('# a');
    expect((await read('# a', '', 'X.MD')).blocks[0]?.kind).toBe('heading');
    expect((await read('# a', '', 'README')).blocks[0]?.kind).toBe('paragraph');
    expect((await read('# a', '', 'Release 2.0')).mediaType).toBe('text/plain');
    expect(await read('<!doctype html><p>a', 'application/pdf', 'x.pdf')).toMatchObject({ mediaType: 'text/html' });
    expect(await read('a;b', 'application/vnd.ms-excel', 'x.csv')).toMatchObject({ mediaType: 'text/csv' });
  });

  it('refuses formats that it does not know, and content that is not what it is sent as', async () => {
    await expect(read('x', 'application/x-unheard-of')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(read('x', '', 'x.exe')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(read('{\\rtf1 x}', 'text/markdown')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(read('x', 'application/pdf', 'x.pdf')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('gives each media type to one format', () => {
    for (const mediaType of formats.flatMap((format) => format.mediaTypes)) {
      expect(chooseFormat(formats, mediaType)?.mediaTypes).toContain(mediaType);
    }
    expect(() => chooseFormat([...formats, ...formats], 'text/html')).toThrow('2 formats claim');
  });

  it('reads arbitrary text and bytes to clean blocks or names a problem', async () => {
    const marks = constantFrom(
      ...'<>[](){}%#*_`|-\n \t&;!"=~:',
      '---\n',
      '{% x %}',
      '<li>',
      '<td>',
      '\u0000',
      '\ud800',
    );
    const content = oneof(string({ unit: marks, maxLength: 300 }), string({ unit: 'binary' }), uint8Array());
    await assert(
      asyncProperty(tuple(content, constantFrom(...mediaTypes)), async ([anything, mediaType]) => {
        await expectCleanOrNamed(anything, mediaType);
      }),
      { numRuns: 1_500 },
    );
  });
});

async function expectCleanOrNamed(content: string | Uint8Array, mediaType: string): Promise<void> {
  try {
    const { title, blocks } = await read(content, mediaType);
    for (const text of [title ?? 'none', ...blocks.map((block) => block.text)]) {
      if (text.trim() === '' || text.includes('\0') || !text.isWellFormed()) throw new Error(JSON.stringify(text));
    }
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error;
  }
}
