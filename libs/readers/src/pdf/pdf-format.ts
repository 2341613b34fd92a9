import type { Format } from '../format.ts';

const mediaTypes = ['application/pdf'] as const;

export const pdfFormat: Format = {
  mediaTypes,
  fileExtensions: ['pdf'],
  knownByContent: true,
  loadReader: async () => new (await import('./pdf-reader.ts')).PdfReader(mediaTypes),
};
