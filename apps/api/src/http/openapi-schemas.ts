import { Problem, ReceiveDocumentRequest, ReceiveFileRequest } from '@footnote/contracts';
import type { OpenAPIObject, SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Converter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;

/** The contract's schemas as OpenAPI 3.1 has them: JSON Schema 2020-12. Nest by itself writes the dialect of 3.0. */
export const toOpenApiSchema: Converter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $defs: components = {}, $schema: _dialect, ...converted } = z.toJSONSchema(schema, { io: schemaType });
  return { schema: converted, components };
};

/** What no decorator names: problems, which no controller returns, and the body that comes as JSON or as an upload. */
export function schemasByHand(): Schemas {
  const schemas = {
    ...z.toJSONSchema(Problem).$defs,
    ...z.toJSONSchema(ReceiveDocumentRequest, { io: 'input' }).$defs,
    ...z.toJSONSchema(ReceiveFileRequest, { io: 'input' }).$defs,
  };
  return schemas as Schemas;
}
