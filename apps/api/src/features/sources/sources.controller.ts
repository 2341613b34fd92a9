import { PutSourceRequest, Source, SourceId, SourceList } from '@footnote/contracts';
import { PutSource, SourceStore, type Source as StoredSource } from '@footnote/core';
import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { entityTagOf, requireMatch } from '../../http/entity-tag.ts';
import { AnyScope } from '../../http/scopes.guard.ts';
import { withoutUndefined } from '../../http/without-undefined.ts';

@ApiTags('Documents')
@Controller('api/v1/sources')
export class SourcesController {
  readonly #putSource: PutSource;
  readonly #sources: SourceStore;

  constructor(putSource: PutSource, sources: SourceStore) {
    this.#putSource = putSource;
    this.#sources = sources;
  }

  @Get()
  @AnyScope('search', 'ingest', 'admin')
  @ApiOkResponse({ standardSchema: SourceList })
  async list(): Promise<{ items: StoredSource[]; nextCursor: null }> {
    return { items: await this.#sources.list(), nextCursor: null };
  }

  @Put(':source')
  @AnyScope('ingest', 'admin')
  @ApiOkResponse({ standardSchema: Source })
  async put(
    @Param('source', { schema: SourceId }) id: string,
    @Body({ schema: PutSourceRequest }) request: PutSourceRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredSource> {
    const existing = ifMatch === undefined ? null : await this.#sources.find(id);
    if (existing !== null) requireMatch(ifMatch, entityTagOf(existing));
    const { source, created } = await this.#putSource.run(id, withoutUndefined(request));
    void reply.status(created ? 201 : 200).header('etag', entityTagOf(source));
    return source;
  }
}
