import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root: this file runs as `dist/api/src/config/paths.js`, or as its source in tests; both are four below. */
export const rootDirectory = fileURLToPath(new URL('../../../../', import.meta.url));
export const webDirectory = resolve(rootDirectory, 'apps/web');
export const sampleDirectory = resolve(rootDirectory, 'data/sample');

/** Settings name paths from the repository root. */
export function fromRoot(path: string): string {
  return resolve(rootDirectory, path);
}
