import type { Format } from '../format.ts';

const mediaTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-word.document.macroenabled.12',
] as const;

export const docxFormat: Format = {
  mediaTypes,
  fileExtensions: ['docx', 'docm', 'dotx', 'dotm'],
  knownByContent: true,
  loadReader: async () => new (await import('./docx-reader.ts')).DocxReader(mediaTypes),
};
