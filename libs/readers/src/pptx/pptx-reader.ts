import { UnreadableDocumentError, type ReadRequest } from '@footnote/core';
import type { BlockCollector } from '../block-collector.ts';
import { FormatReader } from '../format-reader.ts';
import { openPackage } from '../office/office-package.ts';
import { parseXml, prefixedAttributeOf } from '../office/parse-xml.ts';
import { findMainPart, readRelationships } from '../office/relationships.ts';
import { readerLimits } from '../reader.limits.ts';
import { PptxSlide } from './pptx-slide.ts';

/** Reads what an audience sees: each slide a page under its title. Speaker notes and hidden slides are left out. */
export class PptxReader extends FormatReader {
  protected async collect(request: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const parts = await openPackage(request.bytes);
    const mainPart = await findMainPart(parts);
    const presentation = mainPart === null ? null : await parts.read(mainPart);
    if (mainPart === null || presentation === null) {
      throw new UnreadableDocumentError('unreadable', 'The file has no presentation in it. Save it again.');
    }
    const relationships = await readRelationships(parts, mainPart);
    let title: string | null = null;
    for (const [index, id] of listSlides(presentation).entries()) {
      const part = await parts.read(relationships.get(id)?.target ?? '');
      if (part === null) continue;
      const slide = new PptxSlide(index + 1, (what) => collector.leaveOut(what));
      parseXml(part, slide);
      title ??= slide.title;
      for (const block of slide.blocks()) collector.add(block);
    }
    if ([...parts.partNames].some((name) => /notesSlide\d+\.xml$/.test(name))) collector.leaveOut('speaker notes');
    return title;
  }
}

/** Ids of the slides' relationships, in the order of the show. */
function listSlides(presentation: Uint8Array): string[] {
  const ids: string[] = [];
  parseXml(presentation, {
    open: (name, attributes) => {
      if (name === 'sldId') ids.push(prefixedAttributeOf(attributes, 'id') ?? '');
    },
  });
  if (ids.length <= readerLimits.pagesMax) return ids;
  throw new UnreadableDocumentError('limit', `It has over ${readerLimits.pagesMax} slides. Split it into parts.`);
}
