import { request } from 'node:http';

export interface ExactReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface ExactRequest {
  method?: string;
  headers?: Record<string, string>;
  /** Sent chunked, without a length. */
  body?: Iterable<string>;
  /** Whether more of the body is promised than is ever sent, so that only a reply can end it. */
  isEndless?: boolean;
}

/** A request whose path is sent as it is written: `fetch` would resolve `..` and decode `%61`. */
export function sendExactly(baseUrl: string, path: string, sent: ExactRequest = {}): Promise<ExactReply> {
  const { method = 'GET', headers = {}, body = [], isEndless = false } = sent;
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => (text += part));
      reply.on('end', () => {
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text });
        outgoing.destroy();
      });
    });
    outgoing.on('error', reject);
    for (const part of body) outgoing.write(part);
    if (!isEndless) outgoing.end();
  });
}
