import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { protocolByPath, standInKey, standInName, type ProviderReply } from './large-model-protocols.ts';

/** Does with the response what a broken provider would. */
export type Fault = (response: ServerResponse) => void;

/** What the model says to a prompt (instructions and messages, one after the other), or how it fails. */
export type LargeModelScript = (prompt: string) => string | Fault;

export interface StartedLargeModel {
  /** Of the API, for `FOOTNOTE_LARGE_MODEL_URL`. */
  url: string;
  key: string;
  name: string;
  /** The body of every request that came, in order, good or bad. */
  requests: string[];
  stop(): Promise<void>;
}

/**
 * A stand-in of a large model's provider on a free port of loopback. It speaks OpenAI's `/v1/chat/completions` and Anthropic's
 * `/v1/messages` as they are documented, and refuses a wrong key, version, model or body as they do.
 */
export async function startLargeModel(script: LargeModelScript): Promise<StartedLargeModel> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, { script, requests });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    key: standInKey,
    name: standInName,
    requests,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Conversation {
  script: LargeModelScript;
  requests: string[];
}

async function handle(request: IncomingMessage, response: ServerResponse, { script, requests }: Conversation) {
  const sent = await readText(request);
  requests.push(sent);
  const protocol = request.method === 'POST' ? protocolByPath.get(request.url ?? '') : undefined;
  const body = parseObject(sent);
  if (protocol === undefined || body === null) {
    write(response, { status: protocol === undefined ? 404 : 400, body: { error: { message: 'Not understood.' } } });
    return;
  }
  const refusal = protocol.refuse(request.headers, body);
  if (refusal !== null) {
    write(response, refusal);
    return;
  }
  const prompt = protocol.promptOf(body);
  const reply = script(prompt);
  if (typeof reply === 'string') {
    const { text, tokensOut, isCut } = cutToTokens(reply, body.max_tokens);
    write(response, protocol.answer(text, { tokensIn: wordsOf(prompt).length, tokensOut, isCut }));
  } else reply(response);
}

function parseObject(sent: string): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(sent);
    return typeof body === 'object' && body !== null ? { ...body } : null;
  } catch {
    return null;
  }
}

function write(response: ServerResponse, { status, body }: ProviderReply): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The stand-in's tokens are words, each with the space before it. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+/gu) ?? [];
}

function cutToTokens(text: string, tokensMax: unknown): { text: string; tokensOut: number; isCut: boolean } {
  const words = wordsOf(text);
  const kept = typeof tokensMax === 'number' ? words.slice(0, tokensMax) : words;
  return { text: kept.join(''), tokensOut: kept.length, isCut: kept.length < words.length };
}
