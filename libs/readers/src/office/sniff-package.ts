import { attributeOf, parseXml } from './parse-xml.ts';
import { openPackage, type OfficePackage } from './office-package.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Content type of a package's main part (in lower case, without `.main+xml`), and the media type of the whole file. */
const mediaTypeByMainPart: Record<string, string> = {
  [word]: word,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': word,
  'application/vnd.ms-word.document.macroenabled': 'application/vnd.ms-word.document.macroenabled.12',
  'application/vnd.ms-word.template.macroenabledtemplate': 'application/vnd.ms-word.document.macroenabled.12',
  [slides]: slides,
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow': slides,
  'application/vnd.openxmlformats-officedocument.presentationml.template': slides,
  'application/vnd.ms-powerpoint.presentation.macroenabled':
    'application/vnd.ms-powerpoint.presentation.macroenabled.12',
  'application/vnd.ms-powerpoint.slideshow.macroenabled': 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
  [sheets]: sheets,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template': sheets,
  'application/vnd.ms-excel.sheet.macroenabled': 'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-excel.template.macroenabled': 'application/vnd.ms-excel.sheet.macroenabled.12',
};
const binaryWorkbook = 'application/vnd.ms-excel.sheet.binary.macroenabled';

/** What kind of zip file this is, by its parts. @throws UnreadableDocumentError when it is damaged or breaks the limits */
export async function sniffPackage(bytes: Uint8Array): Promise<string> {
  const parts = await openPackage(bytes);
  const openDocument = await parts.read('mimetype');
  if (openDocument !== null) return Buffer.from(openDocument).toString('latin1').trim().slice(0, 100).toLowerCase();
  for (const contentType of await contentTypesOf(parts)) {
    const [main = '', rest] = contentType.toLowerCase().split('.main', 2);
    if (rest === undefined) continue;
    if (main === binaryWorkbook) return `${binaryWorkbook}.12`;
    const mediaType = mediaTypeByMainPart[main];
    if (mediaType !== undefined) return mediaType;
  }
  return 'application/zip';
}

async function contentTypesOf(parts: OfficePackage): Promise<string[]> {
  const list = await parts.read('[Content_Types].xml');
  const found: string[] = [];
  if (list === null) return found;
  parseXml(list, {
    open: (name, attributes) => {
      if (name === 'Override' || name === 'Default') found.push(attributeOf(attributes, 'ContentType') ?? '');
    },
  });
  return found;
}
