import { z } from 'zod';
import { cleanText, IsoTime, Metadata, nonBlank, Notice, passagePlace, SourceId } from './common.ts';
import { contractLimits } from './contract-limits.ts';

export const SearchFilters = z
  .strictObject({
    sources: z.array(SourceId).max(contractLimits.filterValuesMax).default([]),
    mediaTypes: z.array(cleanText(200)).max(contractLimits.filterValuesMax).default([]),
    modifiedAfter: IsoTime.nullable().default(null),
    modifiedBefore: IsoTime.nullable().default(null),
    metadata: Metadata.default({}),
  })
  .meta({ id: 'SearchFilters' });
export type SearchFilters = z.infer<typeof SearchFilters>;

export const noFilters: SearchFilters = {
  sources: [],
  mediaTypes: [],
  modifiedAfter: null,
  modifiedBefore: null,
  metadata: {},
};

export const SearchRequest = z
  .strictObject({
    query: nonBlank(contractLimits.questionCharactersMax),
    limit: z.number().int().min(1).max(contractLimits.searchResultsMax).default(10),
    cursor: cleanText(2_000).nullable().default(null),
    sort: z.enum(['relevance', 'date']).default('relevance'),
    mode: z.enum(['hybrid', 'lexical', 'semantic']).default('hybrid'),
    explain: z.boolean().default(false),
    filters: SearchFilters.default(noFilters),
  })
  .meta({ id: 'SearchRequest' });
export type SearchRequest = z.infer<typeof SearchRequest>;
/** What a client sends: everything with a default may be left out. */
export type SearchRequestInput = z.input<typeof SearchRequest>;

const score = z.number().nullable();

export const SearchResult = z
  .object({
    ...passagePlace,
    text: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    modifiedAt: z.string().nullable(),
    page: z.number().int().nullable(),
    scores: z.object({ lexical: score, semantic: score, fused: score, evidence: score }),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResult>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const SearchResponse = z
  .object({
    query: z.object({
      text: z.string(),
      operators: z.array(z.object({ name: z.string(), value: z.string() })),
      correctedTo: z.string().nullable(),
      warnings: z.array(Notice),
    }),
    results: z.array(SearchResult),
    facets: z.object({ source: facet, mediaType: facet }),
    nextCursor: z.string().nullable(),
    timings: z.object({
      totalMs: z.number(),
      embedMs: z.number(),
      lexicalMs: z.number(),
      semanticMs: z.number(),
      fuseMs: z.number(),
    }),
  })
  .meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof SearchResponse>;
