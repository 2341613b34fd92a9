import type { Format } from '../format.ts';

const mediaTypes = ['text/csv', 'text/tab-separated-values'] as const;

export const csvFormat: Format = {
  mediaTypes,
  fileExtensions: ['csv', 'tsv'],
  knownByContent: false,
  loadReader: async () => new (await import('./csv-reader.ts')).CsvReader(mediaTypes),
};
