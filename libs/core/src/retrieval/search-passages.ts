import type { Readers } from '../access/readers.ts';
import type { Subject } from '../access/subject.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { describeShownHits } from '../audit/describe-shown.ts';
import type { Clock } from '../shared/clock.ts';
import { stopwatch } from '../shared/stopwatch.ts';
import { createCursor, readCursor } from './cursor.ts';
import type { PassageFilter } from './passage-index.ts';
import type { RetrievedPassage, RetrievePassages, SearchMode } from './retrieve-passages.ts';
import type { SearchHit } from './search-hit.ts';
import { toSearchHit } from './to-search-hit.ts';

export type SearchFilters = Omit<PassageFilter, 'readers'>;

export interface SearchPassagesRequest {
  query: string;
  limit: number;
  cursor: string | null;
  sort: 'relevance' | 'date';
  mode: SearchMode;
  filters: SearchFilters;
}

export interface FacetValue {
  value: string;
  count: number;
}

export interface SearchOutcome {
  hits: SearchHit[];
  /** Documents among the candidates, not passages. */
  facets: { source: FacetValue[]; mediaType: FacetValue[] };
  nextCursor: string | null;
  warnings: { code: string; detail: string }[];
  timings: { totalMs: number; embedMs: number; lexicalMs: number; semanticMs: number; fuseMs: number };
}

export interface SearchPassagesPorts {
  retrievePassages: RetrievePassages;
  readers: Readers;
  auditTrail: AuditTrail;
  clock: Clock;
}

/** Search as a caller asks for it: one page of hits, facets, and what to know about the result. */
export class SearchPassages {
  readonly #retrievePassages: RetrievePassages;
  readonly #readers: Readers;
  readonly #auditTrail: AuditTrail;
  readonly #clock: Clock;

  constructor(ports: SearchPassagesPorts) {
    this.#retrievePassages = ports.retrievePassages;
    this.#readers = ports.readers;
    this.#auditTrail = ports.auditTrail;
    this.#clock = ports.clock;
  }

  /** @throws AppError `cursor-expired` */
  async run(request: SearchPassagesRequest, subject: Subject, signal?: AbortSignal): Promise<SearchOutcome> {
    const watch = stopwatch();
    const { cursor, limit: _limit, ...identity } = request;
    const owned = { ...identity, subject: subject.id };
    const offset = cursor === null ? 0 : await readCursor(cursor, owned, this.#clock.now());
    const retrieved = await this.#retrievePassages.run({
      text: request.query,
      mode: request.mode,
      filter: { ...request.filters, readers: await this.#readers.of(subject, null) },
      ...(signal && { signal }),
    });
    const ordered = request.sort === 'date' ? byDate(retrieved.passages) : retrieved.passages;
    const page = ordered.slice(offset, offset + request.limit);
    const next = offset + page.length;
    const hits = page.map((passage) => toSearchHit(request.query, passage));
    await this.#auditTrail.record(subject, { action: 'search-made', target: null, details: describeShownHits(hits) });
    return {
      hits,
      facets: facetsOf(retrieved.passages),
      nextCursor: next < ordered.length ? await createCursor(owned, next, this.#clock.now()) : null,
      warnings: retrieved.semanticAvailable ? [] : [semanticUnavailable],
      timings: { totalMs: watch(), ...retrieved.timings },
    };
  }
}

const semanticUnavailable = {
  code: 'semantic-unavailable',
  detail: 'The embedding model is not available: these results were found by words only.',
};

function byDate(passages: readonly RetrievedPassage[]): RetrievedPassage[] {
  const time = ({ document }: RetrievedPassage) => document.modifiedAt?.getTime() ?? 0;
  return passages.toSorted((a, b) => time(b) - time(a));
}

function facetsOf(passages: readonly RetrievedPassage[]): SearchOutcome['facets'] {
  const documents = [...new Map(passages.map(({ document }) => [document.id, document])).values()];
  return {
    source: countValues(documents.map(({ source }) => source)),
    mediaType: countValues(documents.map(({ mediaType }) => mediaType)),
  };
}

function countValues(values: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
