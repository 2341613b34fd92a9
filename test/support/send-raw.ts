import type { Problem } from '@footnote/contracts';

export interface RawReply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; null when it is not JSON. */
  json: unknown;
}

/** A request exactly as given, for what the typed client would refuse to send. */
export async function sendRaw(url: string, init: RequestInit = {}): Promise<RawReply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<RawReply> {
  return sendRaw(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export function problemOf(reply: RawReply): Problem {
  return reply.json as Problem;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
