import type { Format } from '../format.ts';

const mediaTypes = ['text/plain'] as const;

export const textFormat: Format = {
  mediaTypes,
  fileExtensions: ['txt', 'text'],
  knownByContent: false,
  loadReader: async () => new (await import('./text-reader.ts')).TextReader(mediaTypes),
};
