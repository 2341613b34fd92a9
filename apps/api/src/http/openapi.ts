import { ReceiveDocumentRequest } from '@footnote/contracts';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

/** `GET /api/v1/openapi.json`, made from the contract's schemas. */
export function registerOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    document ??= createDocument(app);
    void reply.send(document);
  });
}

function createDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Footnote')
    .setDescription('Internal knowledge search in which every sentence of an answer carries a checked footnote.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...bodiesReadByHand() } };
  return document;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Of the body that comes as JSON or as an upload, and so is no controller's parameter; its route names the schema. */
function bodiesReadByHand(): Schemas {
  const { definitions } = z.toJSONSchema(ReceiveDocumentRequest, { io: 'input', target: 'openapi-3.0' });
  return definitions as Schemas;
}
