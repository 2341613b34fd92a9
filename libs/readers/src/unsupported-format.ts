import { UnreadableDocumentError } from '@footnote/core';

/** Formats that people send although Footnote does not read them, and what they can send instead. */
const remedies: Record<string, string> = {
  'application/msword': 'This is a Word 97–2003 document (.doc). Save it as .docx and send that.',
  'application/vnd.ms-excel': 'This is an Excel 97–2003 workbook (.xls). Save it as .xlsx and send that.',
  'application/vnd.ms-powerpoint': 'This is a PowerPoint 97–2003 presentation (.ppt). Save it as .pptx and send that.',
  'application/vnd.ms-outlook': 'This is an Outlook message (.msg). Save or forward it as .eml and send that.',
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': 'This is a binary workbook (.xlsb). Save it as .xlsx.',
  'application/vnd.oasis.opendocument.text': 'This is an OpenDocument text (.odt). Save it as .docx and send that.',
  'application/vnd.oasis.opendocument.spreadsheet': 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx.',
  'application/vnd.oasis.opendocument.presentation': 'This is an OpenDocument presentation (.odp). Save it as .pptx.',
  'application/zip': 'This is an archive. Unpack it and send its files one by one.',
  'application/gzip': 'This is an archive. Unpack it and send its files one by one.',
  'application/rtf': 'This is rich text (.rtf). Save it as .docx and send that.',
};

export function unsupportedFormat(mediaType: string): UnreadableDocumentError {
  const isPicture = mediaType.startsWith('image/');
  const picture = 'This is a picture. Send a PDF of it that has a text layer (made with OCR).';
  const detail = remedies[mediaType] ?? (isPicture ? picture : `Files of the type ${mediaType} are not read.`);
  return new UnreadableDocumentError('unsupported', detail);
}
