import type { Format } from '../format.ts';

const mediaTypes = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroenabled.12',
] as const;

export const xlsxFormat: Format = {
  mediaTypes,
  fileExtensions: ['xlsx', 'xlsm', 'xltx'],
  knownByContent: true,
  loadReader: async () => new (await import('./xlsx-reader.ts')).XlsxReader(mediaTypes),
};
