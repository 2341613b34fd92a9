import { Problem, ReceiveDocumentRequest } from '@footnote/contracts';
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
    .addCookieAuth('footnote_login')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemasByHand() } };
  // A key, a login, or nothing: in open mode, and for what needs nobody.
  document.security = [{ bearer: [] }, { cookie: [] }, {}];
  describeProblems(document);
  return document;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Of problems, which no controller returns, and of the body that comes as JSON or as an upload; its route names the schema. */
function schemasByHand(): Schemas {
  return { ...definitionsOf(Problem), ...definitionsOf(ReceiveDocumentRequest) };
}

function definitionsOf(schema: z.ZodType): Schemas {
  const { definitions } = z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' });
  return definitions as Schemas;
}

/** Every route can refuse, and all of them do it in the same way. */
function describeProblems(document: OpenAPIObject): void {
  const refused = {
    description: 'A problem; its `code` is stable',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const { get, put, post, patch, delete: remove } of Object.values(document.paths)) {
    for (const operation of [get, put, post, patch, remove]) {
      if (operation !== undefined) operation.responses = { ...operation.responses, default: refused };
    }
  }
}
