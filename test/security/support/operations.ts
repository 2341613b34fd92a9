import { scopesByAction, type Action } from '@footnote/core';

/** An operation of the OpenAPI document, as far as it concerns access. */
export interface Operation {
  /** `GET /api/v1/documents/{id}` */
  name: string;
  method: string;
  path: string;
  /** Null when the operation declares none, or one that core does not know. */
  action: Action | 'anybody' | null;
  requiredQuery: string[];
  /** Of a body; null when it takes none. */
  mediaType: string | null;
}

interface OpenApiOperation {
  'x-action'?: string;
  parameters?: { in: string; name: string; required?: boolean }[];
  requestBody?: { content?: Record<string, unknown> };
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
}

/** Signing out stands last, because it ends what a subject presents. */
export function operationsOf({ paths }: OpenApiDocument): Operation[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(method.toUpperCase(), path, operation)),
  );
  const isLast = ({ path }: Operation) => path.endsWith('/sign-out');
  return [...operations.filter((operation) => !isLast(operation)), ...operations.filter(isLast)];
}

function toOperation(method: string, path: string, operation: OpenApiOperation): Operation {
  const required = (operation.parameters ?? []).filter(
    (parameter) => parameter.in === 'query' && parameter.required === true,
  );
  return {
    name: `${method} ${path}`,
    method,
    path,
    action: toAction(operation['x-action']),
    requiredQuery: required.map(({ name }) => name),
    mediaType: Object.keys(operation.requestBody?.content ?? {})[0] ?? null,
  };
}

function toAction(text: string | undefined): Operation['action'] {
  if (text === 'anybody') return text;
  return text !== undefined && Object.hasOwn(scopesByAction, text) ? (text as Action) : null;
}
