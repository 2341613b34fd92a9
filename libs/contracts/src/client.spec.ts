import { describe, expect, it } from '@jest/globals';
import { ApiProblemError, ServiceUnreachableError, UnexpectedResponseError } from './client-errors.ts';
import { createFootnoteClient } from './client.ts';

interface Sent {
  url: string;
  init: RequestInit;
}

/** A client whose requests all get this reply, and what it sent. */
function clientThatGets(reply: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const client = createFootnoteClient({
    baseUrl: 'http://footnote.test/',
    apiKey: 'secret',
    fetch: async (url, init = {}) => {
      sent.push({ url: String(url), init });
      return reply();
    },
  });
  return { client, sent };
}

const problem = {
  type: 'about:blank',
  title: 'Too many requests',
  status: 429,
  code: 'too-many-requests',
  detail: 'At most 60 questions a minute.',
  requestId: 'req-1',
};

describe('createFootnoteClient', () => {
  it('sends the key, encodes what comes from outside, and parses the reply', async () => {
    const { client, sent } = clientThatGets(() => Response.json({ suggestions: [{ text: 'Leave', kind: 'title' }] }));
    expect(await client.suggest('a & b')).toEqual({ suggestions: [{ text: 'Leave', kind: 'title' }] });
    expect(sent[0]?.url).toBe('http://footnote.test/api/v1/suggest?q=a+%26+b');
    expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Bearer secret' });
  });

  it('throws a problem with its fields and the time to wait', async () => {
    const { client } = clientThatGets(() => Response.json(problem, { status: 429, headers: { 'retry-after': '7' } }));
    const error = await client.search({ query: 'leave' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblemError);
    expect(error).toMatchObject({ status: 429, code: 'too-many-requests', requestId: 'req-1', retryAfterSeconds: 7 });
  });

  it('tells a missing service from a reply that is not ours', async () => {
    const missing = clientThatGets(() => Promise.reject(new TypeError('fetch failed')));
    await expect(missing.client.listSources()).rejects.toBeInstanceOf(ServiceUnreachableError);
    const proxy = clientThatGets(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(proxy.client.listSources()).rejects.toBeInstanceOf(UnexpectedResponseError);
    const other = clientThatGets(() => Response.json({ hello: 'world' }));
    await expect(other.client.listSources()).rejects.toBeInstanceOf(UnexpectedResponseError);
  });

  it('takes a service that is down as an answer about its health', async () => {
    const health = { status: 'down', components: { database: { status: 'down', detail: 'no space left' } } };
    const { client } = clientThatGets(() => Response.json(health, { status: 503 }));
    expect(await client.health()).toEqual(health);
  });

  it('streams the events of an answer and passes over names it does not know', async () => {
    const start = { id: 'ans_1', conversationId: 'con_1' };
    const events = `: beat\n\nevent: answer-start\ndata: ${JSON.stringify(start)}\n\nevent: later-idea\ndata: {}\n\n`;
    const failed = `event: answer-failed\ndata: ${JSON.stringify(problem)}\n\n`;
    const { client, sent } = clientThatGets(() => new Response(events + failed));
    const names: string[] = [];
    for await (const event of client.streamAnswer({ question: 'How long?' })) names.push(event.name);
    expect(names).toEqual(['answer-start', 'answer-failed']);
    expect(sent[0]?.init.headers).toMatchObject({ accept: 'text/event-stream' });
  });

  it('gives the signal back its own reason', async () => {
    const { client } = clientThatGets(() => Promise.reject(new TypeError('aborted')));
    const reason = new Error('the person left');
    await expect(client.search({ query: 'x' }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('reads a batch line by line', async () => {
    const done = { line: 1, documentId: 'd', versionId: 'v', status: 'queued', jobId: 'j', warnings: [] };
    const { client, sent } = clientThatGets(
      () => new Response(`${JSON.stringify(done)}\n${JSON.stringify({ line: 2, problem })}`),
    );
    const lines: unknown[] = [];
    const document = { source: 'handbook', externalId: 'a.md', text: 'Hello' };
    for await (const line of client.receiveBatch([document, document])) lines.push(line);
    expect(lines).toEqual([done, { line: 2, problem }]);
    expect(String(sent[0]?.init.body).split('\n')).toHaveLength(3);
  });
});
