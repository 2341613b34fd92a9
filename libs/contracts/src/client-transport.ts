import type { z } from 'zod';
import { ApiProblemError, ServiceUnreachableError, UnexpectedResponseError } from './client-errors.ts';
import { Problem } from './common.ts';

export interface FootnoteClientOptions {
  /** Origin of the service, such as `http://127.0.0.1:3000`; `''` in a browser means the page's own origin. */
  baseUrl: string;
  apiKey?: string;
  fetch?: typeof fetch;
  /** Sent with every request, such as a forwarded `Cookie`. */
  headers?: Record<string, string>;
}

export interface RequestOptions {
  signal?: AbortSignal | undefined;
}

/** One request to be made: `json` or `body`, not both. */
export interface ClientRequest extends RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the origin on; parts that come from outside are encoded already. */
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  json?: unknown;
  body?: string | FormData;
  headers?: Record<string, string>;
  /** Statuses beside 2xx that are answers, not problems. */
  alsoOk?: number[];
}

/** Sends requests, and turns every way of failing into one of the three errors of `client-errors.ts`. */
export class ClientTransport {
  readonly #options: FootnoteClientOptions;

  constructor(options: FootnoteClientOptions) {
    this.#options = options;
  }

  /** @throws ApiProblemError, ServiceUnreachableError, UnexpectedResponseError, or the signal's reason */
  async send(request: ClientRequest): Promise<Response> {
    const url = this.#options.baseUrl.replace(/\/$/, '') + request.path + queryString(request.query);
    const response = await this.#fetch(url, request);
    if (response.ok || request.alsoOk?.includes(response.status)) return response;
    throw await problemOf(url, response);
  }

  async sendFor<Schema extends z.ZodType>(schema: Schema, request: ClientRequest): Promise<z.output<Schema>> {
    return (await this.sendForTagged(schema, request)).value;
  }

  /** With the `ETag` of what was sent, which a change can name in `ifMatch`; null when there is none. */
  async sendForTagged<Schema extends z.ZodType>(
    schema: Schema,
    request: ClientRequest,
  ): Promise<{ value: z.output<Schema>; etag: string | null }> {
    const response = await this.send(request);
    try {
      return { value: schema.parse(await response.json()), etag: response.headers.get('etag') };
    } catch (cause) {
      request.signal?.throwIfAborted();
      throw new UnexpectedResponseError(response.url || request.path, response.status, cause);
    }
  }

  async #fetch(url: string, request: ClientRequest): Promise<Response> {
    const send = this.#options.fetch ?? globalThis.fetch;
    const body = request.json === undefined ? request.body : JSON.stringify(request.json);
    try {
      return await send(url, {
        method: request.method ?? 'GET',
        headers: this.#headersOf(request),
        ...(body === undefined ? {} : { body }),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
      });
    } catch (cause) {
      request.signal?.throwIfAborted();
      throw new ServiceUnreachableError(url, cause);
    }
  }

  #headersOf(request: ClientRequest): Record<string, string> {
    return {
      accept: 'application/json',
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(this.#options.apiKey === undefined ? {} : { authorization: `Bearer ${this.#options.apiKey}` }),
      ...this.#options.headers,
      ...request.headers,
    };
  }
}

function queryString(query: ClientRequest['query'] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size === 0 ? '' : `?${parameters}`;
}

async function problemOf(url: string, response: Response): Promise<Error> {
  const problem = Problem.safeParse(await response.json().catch(() => null));
  if (!problem.success) return new UnexpectedResponseError(url, response.status);
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return new ApiProblemError(problem.data, Number.isFinite(retryAfter) ? retryAfter : null);
}
