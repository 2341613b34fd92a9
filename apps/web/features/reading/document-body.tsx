import type { DocumentBlock, DocumentText } from '@footnote/contracts';
import { createElement, Fragment } from 'react';
import { MarkedText } from '../../components/passages/marked-text.tsx';
import type { TextSpan } from '../../components/passages/split-at-spans.ts';
import { blocksAround, cellsOf, firstBlockOf, groupBlocks, pageStarts, type BlockGroup } from './group-blocks.ts';
import { pageWord } from './page-word.ts';

interface DocumentBodyProps {
  document: DocumentText;
  /** Stands above the text already, so the same words as first heading are left out. */
  title: string;
  /** The words to mark, or null. */
  quote: TextSpan | null;
  /** Of this version; null when it is not known. */
  mediaType: string | null;
}

/** A document's text, set by its structure, with the quote marked as with a highlighter. */
export function DocumentBody({ document, title, quote, mediaType }: DocumentBodyProps) {
  const allBlocks = document.blocks.length > 0 ? document.blocks : linesOf(document.text);
  const blocks = repeatsTitle(allBlocks[0], { text: document.text, title, quote }) ? allBlocks.slice(1) : allBlocks;
  const shown = blocksAround(blocks, quote?.start ?? 0);
  const setting: Setting = { text: document.text, spans: quote === null ? [] : [quote], topLevel: topLevelOf(blocks) };
  const groups = groupBlocks(shown);
  const starts = pageStarts(groups);
  return (
    <div className="document" data-document={document.documentId}>
      {shown.length === blocks.length ? null : (
        <p className="part-note">This document is very long: only the part around the quote is shown.</p>
      )}
      {groups.map((group, index) => (
        <Fragment key={firstBlockOf(group)?.start}>
          {starts[index] === null ? null : (
            <p className="page-break">
              {pageWord(mediaType)} {starts[index]}
            </p>
          )}
          <Group group={group} setting={setting} />
        </Fragment>
      ))}
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
      return <Table rows={group.blocks} hasHead={!group.continues} setting={setting} />;
  }
}

function Words({ block, setting: { text, spans } }: { block: DocumentBlock; setting: Setting }) {
  return <MarkedText text={text.slice(block.start, block.end)} offset={block.start} spans={spans} />;
}

interface TableProps {
  rows: DocumentBlock[];
  hasHead: boolean;
  setting: Setting;
}

function Table({ rows, hasHead, setting: { text, spans } }: TableProps) {
  const lines = rows.map((row) => ({ row, cells: cellsOf(text, row) }));
  const head = hasHead ? lines[0] : undefined;
  const body = hasHead ? lines.slice(1) : lines;
  const marked = (cell: { start: number; text: string }) => (
    <MarkedText text={cell.text} offset={cell.start} spans={spans} />
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        {head === undefined ? null : (
          <thead>
            <tr>
              {head.cells.map((cell) => (
                <th key={cell.start} scope="col">
                  {marked(cell)}
                </th>
              ))}
            </tr>
          </thead>
        )}
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
