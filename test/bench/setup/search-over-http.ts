import type { SearchResponse } from '@footnote/contracts';

export type SearchTimings = SearchResponse['timings'];

export interface TimedSearch {
  /** Until the whole reply has been read; parsing it is the client's affair. */
  elapsedMs: number;
  bytes: number;
  timings: SearchTimings;
}

/** One hybrid search. @throws Error when the service does not answer with results */
export async function searchOverHttp(serviceUrl: string, query: string): Promise<TimedSearch> {
  const startedAt = performance.now();
  const response = await fetch(`${serviceUrl}/api/v1/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const body = await response.text();
  const elapsedMs = performance.now() - startedAt;
  if (!response.ok) throw new Error(`A search was answered with ${response.status}: ${body.slice(0, 500)}`);
  const { timings } = JSON.parse(body) as SearchResponse;
  return { elapsedMs, bytes: Buffer.byteLength(body), timings };
}
