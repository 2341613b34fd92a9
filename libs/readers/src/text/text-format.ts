import type { Format } from '../format.ts';

export const textFormat: Format = {
  mediaTypes: ['text/plain'],
  fileExtensions: ['txt', 'text'],
  loadReader: async () => new (await import('./text-reader.ts')).TextReader(),
};
