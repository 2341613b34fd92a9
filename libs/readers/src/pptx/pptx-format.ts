import type { Format } from '../format.ts';

const mediaTypes = [
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12',
] as const;

export const pptxFormat: Format = {
  mediaTypes,
  fileExtensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  knownByContent: true,
  loadReader: async () => new (await import('./pptx-reader.ts')).PptxReader(mediaTypes),
};
