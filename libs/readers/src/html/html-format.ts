import type { Format } from '../format.ts';

const mediaTypes = ['text/html', 'application/xhtml+xml'] as const;

export const htmlFormat: Format = {
  mediaTypes,
  fileExtensions: ['html', 'htm', 'xhtml'],
  knownByContent: false,
  loadReader: async () => new (await import('./html-reader.ts')).HtmlReader(mediaTypes),
};
