import type { DocumentBlock, DocumentText } from '@footnote/contracts';
import { createElement } from 'react';
import { MarkedText } from '../../components/passages/marked-text.tsx';
import type { TextSpan } from '../../components/passages/split-at-spans.ts';
import { blocksAround, cellsOf, groupBlocks, type BlockGroup } from './group-blocks.ts';

interface DocumentBodyProps {
  document: DocumentText;
  /** Stands above the text already, so the same words as first heading are left out. */
  title: string;
  /** The words to mark, or null. */
  quote: TextSpan | null;
}

/** A document's text, set by its structure, with the quote marked as with a highlighter. */
export function DocumentBody({ document, title, quote }: DocumentBodyProps) {
  const allBlocks = document.blocks.length > 0 ? document.blocks : linesOf(document.text);
  const blocks = repeatsTitle(allBlocks[0], { text: document.text, title, quote }) ? allBlocks.slice(1) : allBlocks;
  const shown = blocksAround(blocks, quote?.start ?? 0);
  const setting: Setting = { text: document.text, spans: quote === null ? [] : [quote], topLevel: topLevelOf(blocks) };
  return (
    <div className="document" data-document={document.documentId}>
      {shown.length === blocks.length ? null : (
        <p className="page-number">This document is very long: only the part around the quote is shown.</p>
      )}
      {groupBlocks(shown).map((group) => {
        const first = 'block' in group ? group.block : group.blocks[0];
        return <Group key={first?.start} group={group} setting={setting} />;
      })}
    </div>
  );
}

interface Setting {
  text: string;
  spans: TextSpan[];
  /** The level of heading that becomes h2, since the title is the h1. */
  topLevel: number;
}

function Group({ group, setting }: { group: BlockGroup; setting: Setting }) {
  switch (group.kind) {
    case 'heading':
      return createElement(
        `h${headingLevel(group.block, setting.topLevel)}`,
        null,
        <Words block={group.block} setting={setting} />,
      );
    case 'paragraph':
      return (
        <p>
          <Words block={group.block} setting={setting} />
        </p>
      );
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>
            <Words block={group.block} setting={setting} />
          </code>
        </pre>
      );
    case 'list':
      return (
        <ul data-numbered={isNumbered(group.blocks, setting.text) || undefined}>
          {group.blocks.map((block) => (
            <li key={block.start}>
              <Words block={block} setting={setting} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table rows={group.blocks} setting={setting} />;
  }
}

function Words({ block, setting: { text, spans } }: { block: DocumentBlock; setting: Setting }) {
  return <MarkedText text={text.slice(block.start, block.end)} offset={block.start} spans={spans} />;
}

function Table({ rows, setting: { text, spans } }: { rows: DocumentBlock[]; setting: Setting }) {
  const [head, ...body] = rows.map((row) => ({ row, cells: cellsOf(text, row) }));
  const marked = (cell: { start: number; text: string }) => (
    <MarkedText text={cell.text} offset={cell.start} spans={spans} />
  );
  if (head === undefined) return null;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.cells.map((cell) => (
              <th key={cell.start} scope="col">
                {marked(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(({ row, cells }) => (
            <tr key={row.start}>
              {cells.map((cell) => (
                <td key={cell.start}>{marked(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Items that bring their own numbers need no bullets. */
function isNumbered(items: DocumentBlock[], text: string): boolean {
  return items.every(({ start, end }) => /^\(?[0-9a-z]{1,3}[.)]\s/i.test(text.slice(start, end)));
}

function topLevelOf(blocks: DocumentBlock[]): number {
  return blocks.reduce((top, { kind, level = 1 }) => (kind === 'heading' ? Math.min(top, level) : top), 6);
}

function headingLevel({ level = 1 }: DocumentBlock, topLevel: number): number {
  return Math.min(level - topLevel + 2, 6);
}

interface TitleCheck {
  text: string;
  title: string;
  quote: TextSpan | null;
}

/** A heading that the quote touches stays, whatever it says. */
function repeatsTitle(first: DocumentBlock | undefined, { text, title, quote }: TitleCheck): boolean {
  if (first?.kind !== 'heading' || (quote !== null && quote.start < first.end)) return false;
  return text.slice(first.start, first.end).trim() === title.trim();
}

/** For a text without structure: a paragraph a line. */
function linesOf(text: string): DocumentBlock[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: 'paragraph',
    start: line.index,
    end: line.index + line[0].length,
  }));
}
