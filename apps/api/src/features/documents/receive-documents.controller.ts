import { Readable } from 'node:stream';
import { ReceiveDocumentRequest, ReceiveDocumentResponse } from '@footnote/contracts';
import { AppError, sha256Hex, type ReceiveDocumentRequest as Received, type Subject } from '@footnote/core';
import { Controller, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Audited } from '../../http/audit.interceptor.ts';
import { Idempotency, TakesIdempotencyKey } from '../../http/idempotency.ts';
import { inputPipe } from '../../http/input-pipe.ts';
import { Allows } from '../../http/policy.guard.ts';
import { ReceiveQuery } from './documents.queries.ts';
import { readUpload } from './read-upload.ts';
import { ReceiveBatchService } from './receive-batch.service.ts';
import { ReceiveDocumentService } from './receive-document.service.ts';
import { fromJson, fromUpload } from './to-receive-request.ts';

@ApiTags('Documents')
@Controller('api/v1/documents')
@Allows('send-documents')
export class ReceiveDocumentsController {
  readonly #receiveDocument: ReceiveDocumentService;
  readonly #receiveBatch: ReceiveBatchService;
  readonly #idempotency: Idempotency;

  constructor(receiveDocument: ReceiveDocumentService, receiveBatch: ReceiveBatchService, idempotency: Idempotency) {
    this.#receiveDocument = receiveDocument;
    this.#receiveBatch = receiveBatch;
    this.#idempotency = idempotency;
  }

  @Post()
  @Audited('document-received')
  @TakesIdempotencyKey()
  @ApiOperation({
    summary: 'Add a document or a new version of it, as JSON or as multipart with the parts document and file',
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/ReceiveDocumentRequest' } })
  @ApiCreatedResponse({ standardSchema: ReceiveDocumentResponse, description: 'A new document, ready to be found' })
  @ApiOkResponse({ standardSchema: ReceiveDocumentResponse, description: 'Updated, unchanged or failed' })
  @ApiAcceptedResponse({ standardSchema: ReceiveDocumentResponse, description: 'Durable, and not searchable yet' })
  async receive(
    @Query({ schema: ReceiveQuery }) { wait }: ReceiveQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiveDocumentResponse> {
    const received = request.isMultipart() ? await fromMultipart(request) : fromJson(await parseBody(request.body));
    const content = await describe(received);
    return this.#idempotency.run({ request, reply, content }, async () => {
      const { httpStatus, response } = await this.#receiveDocument.run(received, { wait: wait === 'true' });
      void reply.status(httpStatus);
      return response;
    });
  }

  @Post('batch')
  @ApiOperation({ summary: 'Add documents, one a line (NDJSON); each is answered by a line as soon as it is durable' })
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ schema: { type: 'string', description: 'One ReceiveDocumentRequest a line' } })
  @ApiOkResponse({
    description: 'One reply a line, in order',
    content: { 'application/x-ndjson': { schema: { type: 'string' } } },
  })
  receiveBatch(@AskedBy() subject: Subject, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!(request.body instanceof Readable)) throw notNdjson();
    const lines = this.#receiveBatch.run(request.body, { request, subject });
    void reply.status(200).type('application/x-ndjson; charset=utf-8').send(Readable.from(lines));
  }
}

/** A document as one text, its bytes as their hash. */
async function describe(received: Received): Promise<string> {
  return JSON.stringify({ ...received, bytes: await sha256Hex(received.bytes) });
}

async function fromMultipart(request: FastifyRequest): Promise<Received> {
  const { labels, content } = await readUpload(request);
  return fromUpload(labels, content);
}

async function parseBody(body: unknown): Promise<ReceiveDocumentRequest> {
  if (body instanceof Readable) throw notOneDocument();
  return (await inputPipe.transform(body, {
    type: 'body',
    schema: ReceiveDocumentRequest,
  })) as ReceiveDocumentRequest;
}

function notOneDocument(): AppError {
  return new AppError({
    kind: 'unsupported',
    code: 'unsupported-media-type',
    publicMessage: 'One document is JSON or multipart/form-data; NDJSON goes to /api/v1/documents/batch.',
  });
}

function notNdjson(): AppError {
  return new AppError({
    kind: 'unsupported',
    code: 'unsupported-media-type',
    publicMessage: 'A batch is NDJSON: one document a line, Content-Type application/x-ndjson.',
  });
}
