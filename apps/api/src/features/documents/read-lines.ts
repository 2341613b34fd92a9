import { AppError } from '@footnote/core';

export interface LineLimits {
  lineBytesMax: number;
  linesMax: number;
}

/** A line by its number (from 1), or why it cannot be taken. */
export type ReadLine = { line: number; text: string } | { line: number; error: AppError };

/**
 * Lines of an NDJSON stream as strict UTF-8, without holding more than one; of a line that is too long, nothing is held.
 * Blank lines are passed over. A line that cannot be taken stops the stream only when it is one too many.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, limits: LineLimits): AsyncGenerator<ReadLine> {
  let open = new OpenLine(1, limits);
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      open.add(chunk.subarray(start, end));
      yield* open.close();
      if (open.line > limits.linesMax) return;
      open = new OpenLine(open.line + 1, limits);
      start = end + 1;
    }
    open.add(chunk.subarray(start));
  }
  if (!open.isEmpty) yield* open.close();
}

/** The line that is being received. */
class OpenLine {
  readonly line: number;
  readonly #limits: LineLimits;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(line: number, limits: LineLimits) {
    this.line = line;
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#limits.lineBytesMax) this.#parts = [];
    else this.#parts.push(part);
  }

  *close(): Generator<ReadLine> {
    const { line } = this;
    const { lineBytesMax, linesMax } = this.#limits;
    if (line > linesMax) yield { line, error: tooManyLines(linesMax) };
    else if (this.#bytes > lineBytesMax) yield { line, error: lineTooLong(lineBytesMax) };
    else yield* decodeLine(line, Buffer.concat(this.#parts));
  }
}

function* decodeLine(line: number, bytes: Uint8Array): Generator<ReadLine> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    if (text !== '') yield { line, text };
  } catch (cause) {
    yield { line, error: invalidUtf8(cause) };
  }
}

function invalidUtf8(cause: unknown): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'invalid-utf-8',
    publicMessage: 'The line is not valid UTF-8. Send JSON encoded as UTF-8.',
    cause,
  });
}

function tooManyLines(linesMax: number): AppError {
  return new AppError({
    kind: 'too-large',
    code: 'too-many-lines',
    publicMessage: `A batch takes at most ${linesMax.toLocaleString('en')} lines. Send the rest in another one.`,
  });
}

function lineTooLong(lineBytesMax: number): AppError {
  return new AppError({
    kind: 'too-large',
    code: 'too-large',
    publicMessage: `The line is longer than ${lineBytesMax.toLocaleString('en')} bytes, which is the limit.`,
  });
}
