import { AnswerEvents, contractLimits } from '@footnote/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { eventContent } from './event-content.ts';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['post']>;

const problem = {
  description: 'A problem; its `code` is stable',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Every route can refuse or fail, and all of them do it in the same way. */
export function describeProblems(document: OpenAPIObject): void {
  for (const { get, put, post, patch, delete: remove } of Object.values(document.paths)) {
    for (const operation of [get, put, post, patch, remove]) {
      if (operation !== undefined) operation.responses = { ...operation.responses, '4XX': problem, '5XX': problem };
    }
  }
}

/** The same document as a file: decorators know one form of a body only. */
export function describeUpload(document: OpenAPIObject): void {
  const body = postOf(document, '/api/v1/documents').requestBody;
  if (body === undefined || !('content' in body)) throw new Error('POST /api/v1/documents has no body to describe.');
  body.content['multipart/form-data'] = {
    schema: {
      type: 'object',
      properties: {
        document: { $ref: '#/components/schemas/ReceiveFileRequest' },
        file: {
          type: 'string',
          format: 'binary',
          description: `At most ${contractLimits.uploadBytesMax} bytes`,
        },
      },
      required: ['document', 'file'],
      additionalProperties: false,
    },
    encoding: { document: { contentType: 'application/json' } },
  };
}

/** The same answer as events: decorators know one schema a response only. */
export function describeAnswerStream(document: OpenAPIObject): void {
  const answered = postOf(document, '/api/v1/answers').responses['200'];
  if (answered === undefined || !('content' in answered)) throw new Error('POST /api/v1/answers has no response.');
  answered.content = { ...answered.content, ...eventContent(Object.keys(AnswerEvents)) };
}

function postOf(document: OpenAPIObject, path: string): Operation {
  const operation = document.paths[path]?.post;
  if (operation === undefined) throw new Error(`There is no POST ${path} to describe.`);
  return operation;
}
