import { extname } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
};

/** The media type by the file's extension; null for what Footnote does not read yet. */
export function mediaTypeOf(path: string): string | null {
  return mediaTypes[extname(path).toLowerCase()] ?? null;
}
