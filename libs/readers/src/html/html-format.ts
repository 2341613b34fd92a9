import type { Format } from '../format.ts';

export const htmlFormat: Format = {
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  fileExtensions: ['html', 'htm', 'xhtml'],
  loadReader: async () => new (await import('./html-reader.ts')).HtmlReader(),
};
