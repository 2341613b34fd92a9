import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

interface ServedFile {
  mediaType: string;
  bytes: Buffer;
}

export interface ApiPageFiles {
  /** Changes with every byte of the files, so that browsers may keep them for ever. */
  version: string;
  byName: ReadonlyMap<string, ServedFile>;
}

const scriptType = 'text/javascript; charset=utf-8';

/** Starts Swagger UI; a file of its own, because the page allows no script inside it. */
const startScript = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#operations',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  // What it would ask its maker's server.
  validatorUrl: null,
});
`;

/** All that the page loads: two files of Swagger UI, and the line that starts it. */
export async function readApiPageFiles(): Promise<ApiPageFiles> {
  const byName = new Map<string, ServedFile>([
    [
      'swagger-ui.css',
      await readServed(import.meta.resolve('swagger-ui-dist/swagger-ui.css'), 'text/css; charset=utf-8'),
    ],
    ['swagger-ui-bundle.js', await readServed(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'), scriptType)],
    ['start.js', { mediaType: scriptType, bytes: Buffer.from(startScript) }],
  ]);
  const hash = createHash('sha256');
  for (const { bytes } of byName.values()) hash.update(bytes);
  return { version: hash.digest('hex').slice(0, 12), byName };
}

async function readServed(fileUrl: string, mediaType: string): Promise<ServedFile> {
  return { mediaType, bytes: await readFile(new URL(fileUrl)) };
}
