import type { Format } from '../format.ts';

const mediaTypes = ['message/rfc822'] as const;

export const emlFormat: Format = {
  mediaTypes,
  fileExtensions: ['eml'],
  knownByContent: false,
  loadReader: async (readNested) => new (await import('./eml-reader.ts')).EmlReader(mediaTypes, readNested),
};
