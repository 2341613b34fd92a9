import type { Block } from './document.ts';
import type { ReadBlock } from './document-reader.ts';

export interface ComposedText {
  text: string;
  blocks: Block[];
}

/** One plain text from a reader's blocks, and where each block lies in it. List items and table rows are lines. */
export function composeText(readBlocks: readonly ReadBlock[]): ComposedText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let previous: ReadBlock | null = null;
  for (const readBlock of readBlocks) {
    const separator = previous === null ? '' : separatorBetween(previous, readBlock);
    parts.push(separator, readBlock.text);
    const start = length + separator.length;
    length = start + readBlock.text.length;
    blocks.push(placeBlock(readBlock, start, length));
    previous = readBlock;
  }
  return { text: parts.join(''), blocks };
}

function placeBlock(readBlock: ReadBlock, start: number, end: number): Block {
  const block: Block = { kind: readBlock.kind, start, end };
  if (readBlock.level !== undefined) block.level = readBlock.level;
  if (readBlock.page !== undefined) block.page = readBlock.page;
  return block;
}

function separatorBetween(previous: ReadBlock, next: ReadBlock): string {
  const sameRun = previous.kind === next.kind && (next.kind === 'list-item' || next.kind === 'table-row');
  return sameRun ? '\n' : '\n\n';
}
