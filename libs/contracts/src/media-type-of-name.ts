const office = 'application/vnd.openxmlformats-officedocument';

/** Endings of the files that Footnote reads, with the media type that each stands for. */
export const readableExtensions: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  docm: 'application/vnd.ms-word.document.macroenabled.12',
  pptx: `${office}.presentationml.presentation`,
  pptm: 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
  xlsx: `${office}.spreadsheetml.sheet`,
  xlsm: 'application/vnd.ms-excel.sheet.macroenabled.12',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  eml: 'message/rfc822',
  html: 'text/html',
  htm: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  txt: 'text/plain',
};

/** The media type by the ending of a file's name or path; null for what Footnote does not read. */
export function mediaTypeOfName(name: string): string | null {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return Object.hasOwn(readableExtensions, extension) ? (readableExtensions[extension] ?? null) : null;
}
