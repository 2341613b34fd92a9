import type { BlockCollector, NewBlock } from '../block-collector.ts';

const listItem = /^(\s*)(?:[-*+•‣–—]|(\d{1,3}[.)]))\s+(.*)$/;
const ruler = /^\s*[-=_*~#]{3,}\s*$/;

/**
 * A line of this length was probably wrapped by hand and goes on in the next one; a shorter one ends on purpose
 * (an address, a form field), and a longer one is a whole paragraph.
 */
const wrappedLineLength = { min: 40, max: 120 };

/** Blank lines end a block; so do list markers, and lines that do not look wrapped. */
export function collectTextBlocks(text: string, collector: BlockCollector): void {
  let open: NewBlock | null = null;
  let previous = '';
  for (const line of text.split('\n')) {
    if (open && underlines(line, previous, open)) {
      open = headingFrom(open.text, line);
    } else if (open && continues(line, previous, open)) {
      open = join(open, line);
    } else {
      if (open) collector.add(open);
      open = startBlock(line);
    }
    previous = line;
  }
  if (open) collector.add(open);
}

function headingFrom(text: string, underline: string): NewBlock {
  return { kind: 'heading', level: underline.includes('=') ? 1 : 2, text };
}

function join(open: NewBlock, line: string): NewBlock {
  return { ...open, text: `${open.text} ${line}` };
}

function underlines(line: string, previous: string, open: NewBlock): boolean {
  return open.kind === 'paragraph' && open.text === previous && /^(={3,}|-{3,})\s*$/.test(line);
}

function continues(line: string, previous: string, open: NewBlock): boolean {
  if (open.kind === 'heading' || line.trim() === '' || ruler.test(line) || listItem.test(line)) return false;
  if (open.kind === 'list-item' && /^\s/.test(line)) return true;
  return previous.length >= wrappedLineLength.min && previous.length <= wrappedLineLength.max;
}

function startBlock(line: string): NewBlock | null {
  if (line.trim() === '' || ruler.test(line)) return null;
  const item = listItem.exec(line);
  if (!item) return { kind: 'paragraph', text: line };
  const [, space = '', number, text = ''] = item;
  return {
    kind: 'list-item',
    text,
    indent: Math.floor(space.length / 2),
    ...(number === undefined ? {} : { marker: `${number} ` }),
  };
}
