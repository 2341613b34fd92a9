import { AppError } from '@footnote/core';

/** Lines of an NDJSON stream as strict UTF-8, without holding more than one. Blank lines are passed over. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  { lineBytesMax, linesMax }: { lineBytesMax: number; linesMax: number },
): AsyncGenerator<{ line: number; text: string }> {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let line = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      line += 1;
      if (line > linesMax) throw tooManyLines(linesMax);
      yield* decodeLine(line, [...rest, chunk.subarray(start, end)]);
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    restBytes += chunk.length - start;
    if (restBytes > lineBytesMax) throw lineTooLong(line + 1, lineBytesMax);
    rest.push(chunk.subarray(start));
  }
  if (restBytes > 0) yield* decodeLine(line + 1, rest);
}

function* decodeLine(line: number, parts: Uint8Array[]): Generator<{ line: number; text: string }> {
  const text = new TextDecoder('utf-8').decode(Buffer.concat(parts)).trim();
  if (text !== '') yield { line, text };
}

function tooManyLines(linesMax: number): AppError {
  return new AppError({
    kind: 'too-large',
    code: 'too-many-lines',
    publicMessage: `A batch takes at most ${linesMax.toLocaleString('en')} lines. Send the rest in another one.`,
  });
}

function lineTooLong(line: number, lineBytesMax: number): AppError {
  return new AppError({
    kind: 'too-large',
    code: 'too-large',
    publicMessage: `Line ${line} is longer than ${lineBytesMax.toLocaleString('en')} bytes, which is the limit.`,
  });
}
