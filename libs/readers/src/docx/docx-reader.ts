import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { FormatReader } from '../format-reader.ts';
import { openPackage, type OfficePackage } from '../office/office-package.ts';
import { parseXml } from '../office/parse-xml.ts';
import { findMainPart, readRelationships, type Relationship } from '../office/relationships.ts';
import { DocxBody, type DocxParts } from './docx-body.ts';
import { readNotes } from './docx-notes.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { readInsertedFiles } from './inserted-files.ts';

/** Reads the text of a Word document as Word would print it; macros, pictures and embedded objects are left alone. */
export class DocxReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const parts = await openPackage(request.bytes);
    const mainPart = await findMainPart(parts);
    const body = mainPart === null ? null : await parts.read(mainPart);
    if (mainPart === null || body === null) {
      throw new UnreadableDocumentError('unreadable', 'The document has no text part. Save it again in Word.');
    }
    const relationships = await readRelationships(parts, mainPart);
    const partOf = partFinder(parts, relationships);
    const styles = readStyles(await partOf('styles'));
    const docxParts: DocxParts = {
      styles,
      numbering: readNumbering(await partOf('numbering')),
      notes: {
        footnote: readNotes(await partOf('footnotes'), 'footnote', styles),
        endnote: readNotes(await partOf('endnotes'), 'endnote', styles),
      },
      links: relationships,
      insertedFiles: await readInsertedFiles(parts, relationships),
    };
    parseXml(body, new DocxBody(docxParts, collector));
    if (hasEmbeddedFiles(relationships))
      collector.warn('embedded-files', 'Files embedded in the document are not read.');
    return null;
  }
}

function partFinder(
  parts: OfficePackage,
  relationships: ReadonlyMap<string, Relationship>,
): (type: string) => Promise<Uint8Array | null> {
  return async (type) => {
    const target = [...relationships.values()].find((each) => each.type === type && !each.external)?.target;
    return target === undefined ? null : parts.read(target);
  };
}

function hasEmbeddedFiles(relationships: ReadonlyMap<string, Relationship>): boolean {
  return [...relationships.values()].some(({ type }) => type === 'oleObject' || type === 'package');
}
