import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeAnswerStream, describeProblems, describeUpload } from './openapi-operations.ts';
import { schemasByHand, toOpenApiSchema } from './openapi-schemas.ts';

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
    .setOpenAPIVersion('3.1.0')
    .setTitle('Footnote')
    .setDescription('Internal knowledge search in which every sentence of an answer carries a checked footnote.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', description: 'An API key', bearerFormat: 'API key' })
    .addCookieAuth('footnote_login')
    .build();
  const document = SwaggerModule.createDocument(app, config, { standardSchemaConverter: toOpenApiSchema });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemasByHand() } };
  // A key, a login, or nothing: in open mode, and for what needs nobody.
  document.security = [{ bearer: [] }, { cookie: [] }, {}];
  describeProblems(document);
  describeUpload(document);
  describeAnswerStream(document);
  return document;
}
