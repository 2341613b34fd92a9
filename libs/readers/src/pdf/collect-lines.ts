import type { BlockCollector, NewBlock } from '../block-collector.ts';
import { headingLevels } from './heading-levels.ts';
import type { TextLine } from './join-lines.ts';
import { joinWords } from './join-words.ts';
import { PageShape } from './page-shape.ts';

const listItem = /^([•◦▪‣●○–*·-]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,2}|[a-z])\))\s+(?=\S)/i;
/** Dots that lead to a page number, as in a table of contents. */
const leader = /(?:\s?[.·…]){4,}/;
/** Endings after which a short line ends its paragraph. */
const sentenceEnd = /[.!?:;…"”)]$/;

/** Enough of a paragraph to see how it ends, however long it is. */
const endingCharacters = 40;

interface OpenBlock {
  block: NewBlock;
  last: TextLine;
}

/** Joins lines to headings, paragraphs, list items and table rows. */
export function collectLines(lines: readonly TextLine[], collector: BlockCollector): void {
  const levelOf = headingLevels(lines);
  const words = new Set(lines.flatMap(wordsOf));
  const shapes = new Map([...Map.groupBy(lines, ({ page }) => page)].map(([page, all]) => [page, new PageShape(all)]));
  let open: OpenBlock | null = null;
  for (const line of lines) {
    const shape = shapes.get(line.page) ?? new PageShape([]);
    const started = startBlock(line, levelOf(line));
    if (open !== null && continues(open, { line, started, shape })) {
      open.block.text = joinWords(open.block.text, started.text, words);
      open.last = line;
    } else {
      if (open !== null) collector.add(open.block);
      open = { block: started, last: line };
    }
  }
  if (open !== null) collector.add(open.block);
}

function wordsOf({ cells }: TextLine): string[] {
  const text = cells.join(' ').toLowerCase();
  return text.match(/\p{L}+/gu) ?? [];
}

function startBlock(line: TextLine, level: number | null): NewBlock {
  const { page, cells } = line;
  const text = cells.map((cell) => cell.trim().replace(leader, ' … ')).join(' | ');
  if (cells.length > 1) return { kind: 'table-row', text, page };
  if (level !== null) return { kind: 'heading', level, text, page };
  const label = listItem.exec(text)?.[1];
  if (label === undefined) return { kind: 'paragraph', text, page };
  const marker = /\w/.test(label) ? `${label} ` : '';
  return { kind: 'list-item', text: text.slice(label.length).trim(), marker, page };
}

function continues(
  { block, last }: OpenBlock,
  { line, started, shape }: { line: TextLine; started: NewBlock; shape: PageShape },
): boolean {
  if (line.page !== last.page || block.kind === 'table-row') return false;
  if (block.kind === 'heading')
    return started.kind === 'heading' && sameSize(line, last) && shape.isNextLine(last, line);
  const ending = block.text.slice(-endingCharacters);
  if (/ … \S{1,6}$/.test(ending)) return false;
  if (started.kind !== 'paragraph' || !sameSize(line, last)) return false;
  if (line.y < last.y) return !sentenceEnd.test(ending) && /^\p{Ll}/u.test(started.text);
  if (!shape.isNextLine(last, line)) return false;
  if (block.kind === 'paragraph' && line.x > last.x + line.size * 0.8) return false;
  return /\p{L}[-‐]$/u.test(ending) || !shape.endsShort(last, sentenceEnd.test(ending));
}

function sameSize(line: TextLine, last: TextLine): boolean {
  return Math.abs(line.size - last.size) <= last.size * 0.12;
}
