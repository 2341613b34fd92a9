import type { RankedPassage } from '../arms/arm.ts';
import type { BaselineDocument } from './baseline-document.ts';

const passageCharactersMax = 1_000;

interface Region {
  start: number;
  end: number;
  page: number | null;
}

/**
 * Passages of 1,000 characters, one after the other, wherever that cuts: no overlap, no regard to sentences or headings.
 * Pages of a PDF are cut one by one, as the usual loaders do. The last passage of a page or document is shorter.
 */
export function cutFixedPassages(document: BaselineDocument): RankedPassage[] {
  return regionsOf(document).flatMap((region) => cutRegion(document, region));
}

/** The pages of a PDF; a document without pages is one region. */
function regionsOf({ text, blocks }: BaselineDocument): Region[] {
  const [first] = blocks;
  const regions: Region[] = [{ start: 0, end: text.length, page: first?.page ?? null }];
  for (const { start, page = null } of blocks) {
    const last = regions.at(-1);
    if (last === undefined || last.page === page) continue;
    last.end = start;
    regions.push({ start, end: text.length, page });
  }
  return regions;
}

function cutRegion({ externalId, text }: BaselineDocument, { start: from, end: to, page }: Region): RankedPassage[] {
  const passages: RankedPassage[] = [];
  for (let start = from; start < to; start += passageCharactersMax) {
    const end = Math.min(start + passageCharactersMax, to);
    const cut = text.slice(start, end);
    if (cut.trim() !== '') passages.push({ externalId, start, end, text: cut, page });
  }
  return passages;
}
