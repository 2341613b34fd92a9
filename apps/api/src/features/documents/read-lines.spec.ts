import { describe, expect, it } from '@jest/globals';
import { readLines } from './read-lines.ts';

const encoder = new TextEncoder();

async function read(chunks: (string | Uint8Array)[], limits = { lineBytesMax: 10, linesMax: 10 }): Promise<unknown[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
  }
  const lines: unknown[] = [];
  for await (const line of readLines(stream(), limits))
    lines.push('error' in line ? [line.line, line.error.code] : [line.line, line.text]);
  return lines;
}

describe('readLines', () => {
  it('joins lines over chunks, counts blank ones and passes them over', async () => {
    expect(await read(['a', 'b\n\nc', '\n', 'd'])).toEqual([
      [1, 'ab'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('refuses a line that is not UTF-8, and goes on', async () => {
    expect(await read(['a\n', new Uint8Array([0xff, 0xfe]), '\nb\n'])).toEqual([
      [1, 'a'],
      [2, 'invalid-utf-8'],
      [3, 'b'],
    ]);
  });

  it('refuses a line that is too long, within a chunk and over chunks, and goes on', async () => {
    expect(await read(['x'.repeat(11) + '\na\n', 'y'.repeat(8), 'y'.repeat(8), '\nb'])).toEqual([
      [1, 'too-large'],
      [2, 'a'],
      [3, 'too-large'],
      [4, 'b'],
    ]);
  });

  it('stops at the first line that is one too many', async () => {
    expect(await read(['a\nb\nc\n'], { lineBytesMax: 10, linesMax: 1 })).toEqual([
      [1, 'a'],
      [2, 'too-many-lines'],
    ]);
  });
});
