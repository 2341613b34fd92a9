import type { FastifyReply } from 'fastify';

const heartbeatMs = 15_000;
/** Bytes that a slow client may leave unread before it is dropped. */
const unreadBytesMax = 1024 * 1024;

/** One response as Server-Sent Events (WHATWG HTML §9.2), with a comment as heartbeat. */
export class EventStream {
  readonly #reply: FastifyReply;
  readonly #closed = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  #count = 0;

  constructor(reply: FastifyReply) {
    this.#reply = reply;
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    reply.raw.on('close', () => {
      this.#closed.abort(new Error('the client is gone'));
      clearInterval(this.#heartbeat);
    });
    this.#heartbeat = setInterval(() => this.#write(': heartbeat\n\n'), heartbeatMs);
  }

  /** Aborts when the client goes. */
  get signal(): AbortSignal {
    return this.#closed.signal;
  }

  send(event: string, data: unknown): void {
    this.#count += 1;
    this.#write(`id: ${this.#count}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    clearInterval(this.#heartbeat);
    this.#reply.raw.end();
  }

  #write(text: string): void {
    const { raw } = this.#reply;
    if (raw.destroyed || raw.writableEnded) return;
    raw.write(text);
    if (raw.writableLength > unreadBytesMax) raw.destroy();
  }
}
