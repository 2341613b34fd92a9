import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEventStream, type ServerSentEvent } from './parse-event-stream.ts';

const streamOf = (chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(chunks: Uint8Array[]): Promise<ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const event of parseEventStream(streamOf(chunks))) events.push(event);
  return events;
}

function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
}

describe('parseEventStream', () => {
  it('reads names, ids and data of several lines, and ignores comments and unknown fields', async () => {
    const text = ': hello\nid: 7\nevent: greeting\ndata: one\ndata:two\ndata:  three\nretry: 10\nother\n\n';
    expect(await read([bytesOf(text)])).toEqual([{ event: 'greeting', data: 'one\ntwo\n three', id: '7' }]);
  });

  it('dispatches nothing without data, keeps the id, and forgets the name', async () => {
    const text = 'id: 1\nevent: empty\n\ndata: next\n\ndata\n\n';
    expect(await read([bytesOf(text)])).toEqual([
      { event: 'message', data: 'next', id: '1' },
      { event: 'message', data: '', id: '1' },
    ]);
  });

  it('drops an event that the end of the stream cuts off, and a leading byte order mark', async () => {
    expect(await read([bytesOf('\uFEFFdata: whole\n\ndata: half\n')])).toEqual([
      { event: 'message', data: 'whole', id: '' },
    ]);
  });

  it('cancels the stream when the reader leaves early', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytesOf('data: again\n\n')),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const event of parseEventStream(endless)) {
      expect(event.data).toBe('again');
      break;
    }
    expect(cancelled).toBe(true);
  });

  it('gives the same events whatever the line ends and wherever the bytes are cut', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ''));
    const event = fc.record({ event: fc.constantFrom('a', 'sentence-added'), lines: fc.array(line, { minLength: 1 }) });
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(fc.array(event), lineEnd, fc.array(fc.nat()), async (events, end, places) => {
        const written = events.map(({ event: name, lines }, index) =>
          [`id: ${index}`, `event: ${name}`, ': comment', ...lines.map((text) => `data: ${text}`), '', ''].join(end),
        );
        const expected = events.map(({ event: name, lines }, index) => ({
          event: name,
          data: lines.join('\n'),
          id: String(index),
        }));
        expect(await read(cut(bytesOf(written.join('')), places))).toEqual(expected);
      }),
    );
  });
});
