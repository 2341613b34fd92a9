import { DocumentReaders } from '@footnote/contracts';
import { ListDocumentReaders, type Subject } from '@footnote/core';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { idPipe } from '../../http/id-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';

@ApiTags('Documents')
@Controller('api/v1/documents/:id/access')
@Allows('manage-documents')
export class DocumentReadersController {
  readonly #listDocumentReaders: ListDocumentReaders;

  constructor(listDocumentReaders: ListDocumentReaders) {
    this.#listDocumentReaders = listDocumentReaders;
  }

  @Get()
  @ApiOperation({ summary: 'Who can read a document, and why' })
  @ApiOkResponse({ standardSchema: DocumentReaders })
  async list(@Param('id', idPipe) id: string, @AskedBy() subject: Subject): Promise<DocumentReaders> {
    const { document, ...readers } = await this.#listDocumentReaders.run(id, subject);
    const { id: documentId, access, accessInherited: isInherited, source } = document;
    return { documentId, access, isInherited, source, ...readers };
  }
}
