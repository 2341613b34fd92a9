import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { Answer, SearchResponse } from '@footnote/contracts';
import { defects, type Defect, type DefectMaterial, type DefectName } from './defects.ts';

interface Reply {
  status: number;
  contentType: string;
  body: string;
}

/** What of a request decides about its reply. */
interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

const passedHeaders = ['authorization', 'content-type', 'accept'] as const;

/**
 * A real service with one planted defect: stands in front of it on a free port of loopback and spoils its answers or its
 * search results on the way back. Questions are put to the service once; later defects spoil the same replies.
 */
export class DefectiveService {
  readonly url: string;
  /** None: replies are passed on as they are. */
  defect: DefectName | null = null;
  readonly #upstreamUrl: string;
  readonly #material: () => DefectMaterial;
  readonly #replies = new Map<string, Reply>();
  readonly #server: ReturnType<typeof createServer>;

  private constructor(server: ReturnType<typeof createServer>, upstreamUrl: string, material: () => DefectMaterial) {
    this.#server = server;
    this.#upstreamUrl = upstreamUrl;
    this.#material = material;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** `material` is asked for when a defect needs it. */
  static async start(upstreamUrl: string, material: () => DefectMaterial): Promise<DefectiveService> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const service = new DefectiveService(server, upstreamUrl, material);
    server.on('request', (request, response) => void service.#handle(request, response));
    return service;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const defect: Defect = this.defect === null ? {} : defects[this.defect];
      const { status, contentType, body } = this.#spoil(await this.#ask(await this.#read(request, defect)), defect);
      response.writeHead(status, { 'content-type': contentType }).end(body);
    } catch (error) {
      // A client that sees its connection break says so; the reason stands here.
      process.stderr.write(`The defective service failed: ${String(error)}\n`);
      response.destroy();
    }
  }

  async #read(request: IncomingMessage, { ignoresAccess }: Defect): Promise<Asked> {
    const { method = 'GET', url: path = '/' } = request;
    const headers = Object.fromEntries(
      passedHeaders.flatMap((name) => {
        const value = request.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    if (ignoresAccess && method === 'POST') headers['authorization'] = `Bearer ${this.#material().everyReaderKey}`;
    return { method, path, headers, body: await readText(request) };
  }

  async #ask(asked: Asked): Promise<Reply> {
    const { method, path, headers, body } = asked;
    const known = this.#replies.get(JSON.stringify(asked));
    if (known !== undefined) return known;
    const response = await fetch(this.#upstreamUrl + path, { method, headers, ...(method === 'POST' && { body }) });
    const contentType = response.headers.get('content-type') ?? '';
    const reply = { status: response.status, contentType, body: await response.text() };
    if (method === 'POST' && response.ok) this.#replies.set(JSON.stringify(asked), reply);
    return reply;
  }

  #spoil(reply: Reply, { answer, search }: Defect): Reply {
    if (answer !== undefined && reply.contentType.startsWith('text/event-stream')) {
      return { ...reply, body: spoilStream(reply.body, (whole) => answer(whole, this.#material())) };
    }
    if (search === undefined || reply.status !== 200 || !reply.body.startsWith('{"query":')) return reply;
    return { ...reply, body: JSON.stringify(search(SearchResponse.parse(JSON.parse(reply.body)), this.#material())) };
  }
}

/** The stream of the spoiled answer: its own sentences come before its end. */
function spoilStream(stream: string, spoil: (answer: Answer) => Answer): string {
  const events = stream.split('\n\n').filter((event) => !/^event: sentence-/m.test(event));
  return events.map((event) => (/^event: answer-end$/m.test(event) ? spoilEnd(event, spoil) : event)).join('\n\n');
}

function spoilEnd(event: string, spoil: (answer: Answer) => Answer): string {
  const data = /^data: (.*)$/m.exec(event)?.[1] ?? '';
  const answer = spoil(Answer.parse(JSON.parse(data)));
  const sentences = answer.sentences.map((sentence, index) => {
    const citations = answer.citations.filter(({ number }) => sentence.citations.includes(number));
    return `event: sentence-added\ndata: ${JSON.stringify({ index, sentence, citations })}`;
  });
  return [...sentences, `event: answer-end\ndata: ${JSON.stringify(answer)}`].join('\n\n');
}
