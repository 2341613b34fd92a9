import type { FastifyInstance } from 'fastify';
import { readApiPageFiles, type ApiPageFiles } from './api-page-files.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/docs/api`: the OpenAPI document to read and to try, by Swagger UI from this origin alone. The files are read when first asked for. */
export function registerApiPage(fastify: FastifyInstance): void {
  let files: Promise<ApiPageFiles> | null = null;
  const open = (): Promise<ApiPageFiles> => (files ??= readApiPageFiles());

  fastify.get('/docs/api', async (_request, reply) => {
    const { version } = await open();
    return reply
      .header('content-security-policy', contentSecurityPolicy)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(renderPage(version));
  });

  fastify.get<{ Params: { version: string; name: string } }>('/docs/api/:version/:name', async (request, reply) => {
    const { version, byName } = await open();
    const file = request.params.version === version ? byName.get(request.params.name) : undefined;
    if (file === undefined) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(file.mediaType).send(file.bytes);
  });
}

function renderPage(version: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Footnote API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/api/${version}/swagger-ui.css">
    <script src="/docs/api/${version}/swagger-ui-bundle.js" defer></script>
    <script src="/docs/api/${version}/start.js" defer></script>
  </head>
  <body>
    <main id="operations"></main>
    <noscript>This page needs JavaScript. The document it shows is <a href="/api/v1/openapi.json">openapi.json</a>.</noscript>
  </body>
</html>
`;
}
