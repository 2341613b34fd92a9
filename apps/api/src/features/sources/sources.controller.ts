import { PutSourceRequest, Source, SourceId, SourceList } from '@footnote/contracts';
import {
  DocumentStore,
  mayDo,
  mayReadDocument,
  PutSource,
  SourceStore,
  type PutSourceRequest as CorePutSourceRequest,
  type Source as StoredSource,
  toAccess,
  type Subject,
} from '@footnote/core';
import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { Allows } from '../../http/policy.guard.ts';
import { entityTagOf, requireMatch, TakesIfMatch } from '../../http/entity-tag.ts';
import { withoutUndefined } from '../../http/without-undefined.ts';
import { sourceShownTo } from './source-shown-to.ts';
import { withDocumentCounts } from './with-document-counts.ts';

@ApiTags('Documents')
@Controller('api/v1/sources')
export class SourcesController {
  readonly #putSource: PutSource;
  readonly #sources: SourceStore;
  readonly #documents: DocumentStore;

  constructor(putSource: PutSource, sources: SourceStore, documents: DocumentStore) {
    this.#putSource = putSource;
    this.#sources = sources;
    this.#documents = documents;
  }

  @Get()
  @Allows('list-sources')
  @ApiOperation({ summary: 'The sources of which the caller may see a document' })
  @ApiOkResponse({ standardSchema: SourceList })
  async list(@AskedBy() subject: Subject): Promise<{ items: StoredSource[]; nextCursor: null }> {
    const sources = await this.#sources.list();
    const items = mayDo(subject, 'manage-documents')
      ? withDocumentCounts(sources, await this.#documents.countBySource())
      : await this.#shownTo(subject, sources);
    return { items, nextCursor: null };
  }

  /** Names of sources tell, too: a reader is shown those of which they read something, or would. */
  async #shownTo(subject: Subject, sources: StoredSource[]): Promise<StoredSource[]> {
    const readable = new Set(await this.#documents.listReadableSources(subject));
    return sources
      .filter(({ id, defaultAccess }) => readable.has(id) || mayReadDocument(subject, defaultAccess))
      .map((source) => sourceShownTo(subject, source));
  }

  @Put(':source')
  @Allows('manage-sources')
  @Audited('source-changed')
  @TakesIfMatch()
  @ApiOperation({ summary: 'Create or change a source' })
  @ApiOkResponse({ standardSchema: Source, description: 'Changed' })
  @ApiCreatedResponse({ standardSchema: Source, description: 'Created' })
  async put(
    @Param('source', { schema: SourceId }) id: string,
    @Body({ schema: PutSourceRequest }) request: PutSourceRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredSource> {
    if (ifMatch !== undefined) {
      const existing = await this.#sources.find(id);
      requireMatch(ifMatch, existing === null ? null : entityTagOf(existing));
    }
    const { source, created } = await this.#putSource.run(id, toPutSourceRequest(request));
    void reply.status(created ? 201 : 200).header('etag', entityTagOf(source));
    return source;
  }
}

function toPutSourceRequest(request: PutSourceRequest): CorePutSourceRequest {
  const { defaultAccess, ...changes } = withoutUndefined(request);
  return { ...changes, ...(defaultAccess && { defaultAccess: toAccess(defaultAccess) }) };
}
