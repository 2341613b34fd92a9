import { parseXml } from '../office/parse-xml.ts';

/** The texts that cells refer to by number. */
export function readSharedStrings(part: Uint8Array | null): string[] {
  const strings: string[] = [];
  let pieces: string[] = [];
  let inText = false;
  if (part === null) return strings;
  parseXml(part, {
    open: (name) => {
      if (name === 'si') pieces = [];
      inText = name === 't';
      // Reading aids for Japanese stand beside the text that they spell out.
      return name !== 'rPh';
    },
    text: (text) => {
      if (inText) pieces.push(text);
    },
    close: (name) => {
      inText = false;
      if (name === 'si') strings.push(pieces.join(''));
    },
  });
  return strings;
}
