import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { rootDirectory, startFootnote, type RunningFootnote } from '../support/start-footnote.ts';

interface Content {
  schema?: object;
}

interface Operation {
  operationId: string;
  summary?: string;
  security?: Record<string, string[]>[];
  'x-action'?: string;
  responses: Record<string, { content?: Record<string, Content> }>;
}

interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  security: Record<string, string[]>[];
}

const committed = 'docs/openapi.json';
/** Nothing to say, and somewhere else to go. */
const withoutBody = ['204', '303'];
const problemSchema = { $ref: '#/components/schemas/Problem' };

let footnote: RunningFootnote;
let document: OpenApiDocument;
/** By what they are called in the document: `get /health/live`. */
let operations: [string, Operation][];

beforeAll(async () => {
  footnote = await startFootnote();
  const response = await fetch(`${footnote.url}/api/v1/openapi.json`);
  document = (await response.json()) as OpenApiDocument;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
}, 90_000);

afterAll(() => footnote.stop());

function namesWhere(isWrong: (operation: Operation) => boolean): string[] {
  return operations.filter(([, operation]) => isWrong(operation)).map(([name]) => name);
}

function contentsOf({ responses }: Operation): [string, Content[]][] {
  return Object.entries(responses).map(([status, { content = {} }]) => [status, Object.values(content)]);
}

describe('the OpenAPI document', () => {
  it(`is that of ${committed}, so that a change of the contract is seen in review`, async () => {
    const text = await readFile(join(rootDirectory, committed), 'utf8');
    // After a wanted change: curl -s http://127.0.0.1:3000/api/v1/openapi.json | npx prettier --parser json > docs/openapi.json
    expect(document).toEqual(JSON.parse(text));
  });

  it('is valid OpenAPI 3.1, without a dangling reference', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
    expect({ version: validator.version, valid, errors }).toEqual({ version: '3.1', valid: true, errors: undefined });
    expect(() => validator.resolveRefs()).not.toThrow();
  });
});

describe('every operation', () => {
  it('has a name of its own and says what it does', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(namesWhere(({ summary = '' }) => summary === '')).toEqual([]);
  });

  it('has a schema for what it replies, unless it replies nothing', () => {
    const lacksSchema = (operation: Operation): boolean =>
      contentsOf(operation).some(
        ([status, contents]) =>
          !withoutBody.includes(status) &&
          (contents.length === 0 || contents.some(({ schema }) => schema === undefined)),
      );
    expect(namesWhere(lacksSchema)).toEqual([]);
    expect(namesWhere(({ responses }) => !Object.keys(responses).some((status) => /^2|303/.test(status)))).toEqual([]);
  });

  it('refuses and fails by a problem', () => {
    const lacksProblem = ({ responses }: Operation): boolean =>
      ['4XX', '5XX'].some((status) => {
        const schema = responses[status]?.content?.['application/problem+json']?.schema;
        return JSON.stringify(schema) !== JSON.stringify(problemSchema);
      });
    expect(namesWhere(lacksProblem)).toEqual([]);
  });

  it('needs a key, a login or the open mode, unless it is for anybody', () => {
    expect(document.security).toEqual([{ bearer: [] }, { cookie: [] }, {}]);
    const isOfOwn = ({ security }: Operation) => security !== undefined;
    expect(namesWhere(isOfOwn)).toEqual(namesWhere((operation) => operation['x-action'] === 'anybody'));
    expect(namesWhere((operation) => isOfOwn(operation) && JSON.stringify(operation.security) !== '[{}]')).toEqual([]);
  });
});
