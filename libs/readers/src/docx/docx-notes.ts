import { parseXml, attributeOf } from '../office/parse-xml.ts';
import { DocxRuns } from './docx-runs.ts';
import type { DocxStyles } from './docx-styles.ts';

/** The text of each footnote or endnote, by id. */
export function readNotes(
  part: Uint8Array | null,
  element: 'footnote' | 'endnote',
  styles: DocxStyles,
): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  if (part === null) return notes;
  const runs = new DocxRuns(styles);
  let id = '';
  parseXml(part, {
    open: (name, attributes) => {
      if (name === element) id = attributeOf(attributes, 'id') ?? '';
      return runs.open(name, attributes);
    },
    text: (text) => runs.text(text),
    close: (name) => {
      runs.close(name);
      if (name === 'p') runs.add(' ');
      if (name === element) notes.set(id, runs.take().trim());
    },
  });
  return notes;
}
