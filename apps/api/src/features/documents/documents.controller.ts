import { DeleteDocumentResponse, Document, DocumentList, PatchDocumentRequest } from '@footnote/contracts';
import { ChangeDocument, DeleteDocument, DocumentStore, mayDo, toAccess, type Subject } from '@footnote/core';
import { Body, Controller, Delete, Get, Headers, HttpCode, Logger, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { entityTagOf, requireMatch, TakesIfMatch } from '../../http/entity-tag.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { fromListCursor, toListCursor } from '../../http/list-cursor.ts';
import { Allows } from '../../http/policy.guard.ts';
import { withoutUndefined } from '../../http/without-undefined.ts';
import { findVisible } from './find-document.ts';
import { toDocumentView } from './document-view.ts';
import { ListDocumentsQuery } from './documents.queries.ts';

@ApiTags('Documents')
@Controller('api/v1/documents')
export class DocumentsController {
  readonly #documents: DocumentStore;
  readonly #changeDocument: ChangeDocument;
  readonly #deleteDocument: DeleteDocument;
  readonly #logger = new Logger(DocumentsController.name);

  constructor(documents: DocumentStore, changeDocument: ChangeDocument, deleteDocument: DeleteDocument) {
    this.#documents = documents;
    this.#changeDocument = changeDocument;
    this.#deleteDocument = deleteDocument;
  }

  @Get()
  @Allows('list-documents')
  @ApiOperation({ summary: 'The documents that the caller may see' })
  @ApiOkResponse({ standardSchema: DocumentList })
  async list(
    @Query({ schema: ListDocumentsQuery }) query: ListDocumentsQuery,
    @AskedBy() subject: Subject,
  ): Promise<DocumentList> {
    const found = await this.#documents.list({
      reader: mayDo(subject, 'manage-documents') ? null : subject,
      source: query.source ?? null,
      status: query.status ?? null,
      after: query.cursor === undefined ? null : fromListCursor(query.cursor),
      limit: query.limit + 1,
    });
    const shown = found.slice(0, query.limit);
    const last = found.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((document) => toDocumentView(document, subject)),
      nextCursor: last === undefined ? null : toListCursor(last),
    };
  }

  @Get(':id')
  @Allows('list-documents')
  @ApiOperation({ summary: 'A document, with its ETag' })
  @ApiOkResponse({ standardSchema: Document })
  async find(
    @Param('id', idPipe) id: string,
    @AskedBy() subject: Subject,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Document> {
    const document = await findVisible(this.#documents, id, subject);
    void reply.header('etag', entityTagOf(document));
    return toDocumentView(document, subject);
  }

  @Patch(':id')
  @Allows('manage-documents')
  @Audited('document-changed')
  @TakesIfMatch()
  @ApiOperation({ summary: 'Change title, access, sensitivity or metadata' })
  @ApiOkResponse({ standardSchema: Document })
  async change(
    @Param('id', idPipe) id: string,
    @Body({ schema: PatchDocumentRequest }) request: PatchDocumentRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @AskedBy() subject: Subject,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Document> {
    requireMatch(ifMatch, entityTagOf(await findVisible(this.#documents, id, subject)));
    const { access, ...changes } = withoutUndefined(request);
    const document = await this.#changeDocument.run(id, { ...changes, ...(access && { access: toAccess(access) }) });
    void reply.header('etag', entityTagOf(document));
    return toDocumentView(document, subject);
  }

  @Delete(':id')
  @HttpCode(202)
  @Allows('manage-documents')
  @Audited('document-deleted')
  @TakesIfMatch()
  @ApiOperation({ summary: 'Delete a document; it is invisible from the reply on' })
  @ApiAcceptedResponse({ standardSchema: DeleteDocumentResponse })
  async delete(
    @Param('id', idPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @AskedBy() subject: Subject,
  ): Promise<DeleteDocumentResponse> {
    requireMatch(ifMatch, entityTagOf(await findVisible(this.#documents, id, subject)));
    const deletion = await this.#deleteDocument.begin(id);
    // The document is invisible already; what is derived from it goes after the reply, and at the next start if that fails.
    this.#deleteDocument.finish(deletion).catch((error: unknown) => {
      this.#logger.error(
        { err: error, deletionId: deletion.id },
        'a deletion could not be finished; it goes on at the next start',
      );
    });
    return { deletionId: deletion.id };
  }
}
