import type { DocumentBlock } from '@footnote/contracts';

/** Neighbouring blocks that are set as one thing: the items of a list, the rows of a table. */
export type BlockGroup =
  | { kind: 'heading' | 'paragraph' | 'code'; block: DocumentBlock }
  | { kind: 'list' | 'table'; blocks: DocumentBlock[]; /** Begins on an earlier page. */ continues: boolean };

const groupOfKind = { 'list-item': 'list', 'table-row': 'table' } as const;

export function groupBlocks(blocks: DocumentBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    if (block.kind !== 'list-item' && block.kind !== 'table-row') {
      groups.push({ kind: block.kind, block });
      continue;
    }
    const kind = groupOfKind[block.kind];
    const last = groups.at(-1);
    if (last?.kind !== kind) groups.push({ kind, blocks: [block], continues: false });
    else if (last.blocks.at(-1)?.page !== block.page) groups.push({ kind, blocks: [block], continues: true });
    else last.blocks.push(block);
  }
  return groups;
}

export function firstBlockOf(group: BlockGroup): DocumentBlock | undefined {
  return 'block' in group ? group.block : group.blocks[0];
}

/** The page that begins with each group; null where the page stays the same, or there are no pages. */
export function pageStarts(groups: BlockGroup[]): (number | null)[] {
  let page: number | undefined = 1;
  return groups.map((group) => {
    const own = firstBlockOf(group)?.page;
    if (own === undefined || own === page) return null;
    page = own;
    return own;
  });
}

/** A page of more blocks than this would be slow to open; beyond it, the part around the quote is shown. */
const blocksShownMax = 3_000;

/** The blocks to show: all, or as many as the limit allows with the place well inside. */
export function blocksAround(blocks: DocumentBlock[], place: number, limit = blocksShownMax): DocumentBlock[] {
  if (blocks.length <= limit) return blocks;
  const index = Math.max(
    blocks.findIndex(({ end }) => end > place),
    0,
  );
  const first = Math.min(Math.max(index - Math.floor(limit / 2), 0), blocks.length - limit);
  return blocks.slice(first, first + limit);
}

const cellSeparator = ' | ';

/** The cells of a table row, which readers join by ` | `, with their places in the document. */
export function cellsOf(text: string, row: DocumentBlock): { start: number; text: string }[] {
  let start = row.start;
  return text
    .slice(row.start, row.end)
    .split(cellSeparator)
    .map((cell) => {
      const place = { start, text: cell };
      start += cell.length + cellSeparator.length;
      return place;
    });
}
