import { describe, expect, it } from '@jest/globals';
import { TextReader } from './text-reader.ts';

async function linesOf(source: string | Uint8Array): Promise<string[]> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const signal = AbortSignal.any([]);
  const result = await new TextReader(['text/plain']).read({
    bytes,
    mediaType: 'text/plain',
    fileName: 'page.txt',
    signal,
  });
  return result.blocks.map((block) => block.text);
}

describe('TextReader', () => {
  it('joins lines that were wrapped by hand and keeps short ones apart', async () => {
    const wrapped = 'This sentence was wrapped by a mail program somewhere\nand ends here.';
    expect(await linesOf(`${wrapped}\n\nQuay 4\nCádiz`)).toEqual([wrapped.replace('\n', ' '), 'Quay 4', 'Cádiz']);
  });

  it('reads list items with their numbers and continuation lines', async () => {
    expect(await linesOf('- tea\n  - green\n2) coffee\n   with milk')).toEqual([
      'tea',
      '  green',
      '2) coffee with milk',
    ]);
  });

  it('reads UTF-16 with a byte order mark and any line ends', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from('año\r\nuno\rdos', 'utf16le')]);
    expect(await linesOf(bytes)).toEqual(['año', 'uno', 'dos']);
  });

  it('refuses NUL, invalid UTF-8 and blank text', async () => {
    await expect(linesOf('a\0b')).rejects.toMatchObject({ code: 'unreadable' });
    await expect(linesOf(Uint8Array.of(0xc3, 0x28))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(linesOf(' \n\t\u200b')).rejects.toMatchObject({ code: 'empty' });
  });
});
