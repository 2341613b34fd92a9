/** One event of a `text/event-stream`, as the WHATWG HTML standard dispatches it. */
export interface ServerSentEvent {
  /** `message` when the stream names none. */
  event: string;
  data: string;
  /** The last id that the stream set, which may be older than this event. */
  id: string;
}

/** One line or one event longer than this (UTF-16 code units) is not Footnote talking. */
const eventCharactersMax = 16_000_000;

/**
 * Reads Server-Sent Events from bytes that may be cut anywhere, also inside a character or a line end.
 * An event that the stream's end cuts off is dropped. Leaving the loop early cancels the stream.
 */
export async function* parseEventStream(bytes: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = bytes.getReader();
  const text = new TextDecoder();
  const decoder = new EventStreamDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* decoder.push(text.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Text to lines to events; keeps what is unfinished between two pushes. */
class EventStreamDecoder {
  #line = '';
  #endedWithCarriageReturn = false;
  #event = '';
  #data: string[] = [];
  #dataCharacters = 0;
  #id = '';

  *push(text: string): Generator<ServerSentEvent> {
    // A line feed that follows a carriage return across a chunk's edge belongs to the same line end.
    let rest = this.#endedWithCarriageReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#endedWithCarriageReturn = text.endsWith('\r');
    for (;;) {
      const lineEnd = /\r\n|\r|\n/.exec(rest);
      if (lineEnd === null) break;
      const event = this.#endLine(this.#line + rest.slice(0, lineEnd.index));
      this.#line = '';
      rest = rest.slice(lineEnd.index + lineEnd[0].length);
      if (event !== null) yield event;
    }
    this.#line += rest;
    if (this.#line.length > eventCharactersMax) throw new RangeError('an event of the stream is too long');
  }

  #endLine(line: string): ServerSentEvent | null {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    if (field === 'id' && !value.includes('\0')) this.#id = value;
    if (field === 'data') this.#addData(value);
    return null;
  }

  #addData(value: string): void {
    this.#dataCharacters += value.length;
    if (this.#dataCharacters > eventCharactersMax) throw new RangeError('an event of the stream is too long');
    this.#data.push(value);
  }

  #dispatch(): ServerSentEvent | null {
    const data = this.#data.join('\n');
    const event = this.#data.length === 0 ? null : { event: this.#event || 'message', data, id: this.#id };
    this.#event = '';
    this.#data = [];
    this.#dataCharacters = 0;
    return event;
  }
}
