import { DocumentText, DocumentVersionList } from '@footnote/contracts';
import {
  AppError,
  documentNotFound,
  DocumentStore,
  VersionStore,
  type Document,
  type Subject,
  type Version,
} from '@footnote/core';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { contentDisposition } from './content-disposition.ts';
import { findReadable } from './find-document.ts';
import { VersionQuery } from './documents.queries.ts';

@ApiTags('Documents')
@Controller('api/v1/documents/:id')
@Allows('read-document')
export class DocumentContentController {
  readonly #documents: DocumentStore;
  readonly #versions: VersionStore;

  constructor(documents: DocumentStore, versions: VersionStore) {
    this.#documents = documents;
    this.#versions = versions;
  }

  @Get('versions')
  @ApiOperation({ summary: 'The versions of a document' })
  @ApiOkResponse({ standardSchema: DocumentVersionList })
  async listVersions(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<DocumentVersionList> {
    const document = await findReadable(this.#documents, id, subject);
    const versions = await this.#versions.listOf(document.id);
    const items = versions.map(({ id: versionId, documentId, mediaType, contentHash, createdAt }) => ({
      id: versionId,
      documentId,
      mediaType,
      contentHash,
      current: versionId === document.currentVersionId,
      createdAt: createdAt.toISOString(),
    }));
    return { items, nextCursor: null };
  }

  @Get('text')
  @Audited('document-viewed')
  @ApiOperation({ summary: 'The text of a version, which offsets of quotes and highlights count in' })
  @ApiOkResponse({ standardSchema: DocumentText })
  async readText(
    @Param('id', idPipe) id: string,
    @Query({ schema: VersionQuery }) query: VersionQuery,
    @AskedBy() subject: Subject,
  ): Promise<DocumentText> {
    const document = await findReadable(this.#documents, id, subject);
    const version = await this.#findVersion(document, query.version ?? document.currentVersionId);
    if (version.text === null || version.contentHash === null) throw notReadYet();
    return {
      documentId: document.id,
      versionId: version.id,
      text: version.text,
      contentHash: version.contentHash,
      blocks: version.blocks ?? [],
    };
  }

  @Get('original')
  @Audited('document-downloaded')
  @ApiOperation({ summary: 'The bytes as they were uploaded' })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async readOriginal(
    @Param('id', idPipe) id: string,
    @Query({ schema: VersionQuery }) query: VersionQuery,
    @AskedBy() subject: Subject,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await findReadable(this.#documents, id, subject);
    const version = await this.#findVersion(
      document,
      query.version ?? document.currentVersionId ?? document.latestVersionId,
    );
    const original = await this.#versions.readOriginal(version.id);
    if (original === null) throw documentNotFound();
    await reply
      .header('content-disposition', contentDisposition(document.externalId))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .type(version.mediaType.startsWith('text/') ? `${version.mediaType}; charset=utf-8` : version.mediaType)
      .send(Buffer.from(original));
  }

  /** A version is looked up under its document, so that the id of another document's version opens nothing. */
  async #findVersion(document: Document, versionId: string | null): Promise<Version> {
    if (versionId === null) throw notReadYet();
    const version = await this.#versions.find(versionId);
    if (version?.documentId !== document.id) throw documentNotFound();
    return version;
  }
}

function notReadYet(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'not-read-yet',
    publicMessage:
      'This version has no text: it has not been read yet, or could not be read. See the document’s status.',
  });
}
