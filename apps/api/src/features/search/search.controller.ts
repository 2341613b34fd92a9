import { cleanText, contractLimits, nonBlank, SearchRequest, SearchResponse } from '@footnote/contracts';
import { SearchPassages, type Subject } from '@footnote/core';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { signalOf } from '../../http/signal-of.ts';
import { Allows } from '../../http/policy.guard.ts';
import { toSearchResult } from '../../http/search-hit-view.ts';
import { toCoreFilters } from '../../http/to-core-filters.ts';

const SearchQuery = z.strictObject({
  q: nonBlank(contractLimits.questionCharactersMax),
  limit: z.coerce.number().int().min(1).max(contractLimits.searchResultsMax).default(10),
  cursor: cleanText(2_000).optional(),
});

@ApiTags('Search')
@Controller('api/v1/search')
@Allows('search')
export class SearchController {
  readonly #searchPassages: SearchPassages;

  constructor(searchPassages: SearchPassages) {
    this.#searchPassages = searchPassages;
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Search passages by words and by meaning' })
  @ApiOkResponse({ standardSchema: SearchResponse })
  async search(
    @Body({ schema: SearchRequest }) request: SearchRequest,
    @AskedBy() subject: Subject,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchResponse> {
    const filters = toCoreFilters(request.filters);
    const outcome = await this.#searchPassages.run({ ...request, filters }, subject, signalOf(reply));
    return {
      query: { text: request.query, operators: [], correctedTo: null, warnings: outcome.warnings },
      results: outcome.hits.map(toSearchResult),
      facets: outcome.facets,
      nextCursor: outcome.nextCursor,
      timings: outcome.timings,
    };
  }

  @Get()
  @ApiOperation({ summary: 'Search with the defaults, by an address that can be kept' })
  @ApiOkResponse({ standardSchema: SearchResponse })
  searchByAddress(
    @Query({ schema: SearchQuery }) query: z.infer<typeof SearchQuery>,
    @AskedBy() subject: Subject,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchResponse> {
    const { q, limit, cursor } = query;
    return this.search(SearchRequest.parse({ query: q, limit, cursor: cursor ?? null }), subject, reply);
  }
}
