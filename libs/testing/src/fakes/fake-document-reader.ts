import {
  DocumentReader,
  UnreadableDocumentError,
  type ReadBlock,
  type ReadRequest,
  type ReadResult,
} from '@footnote/core';

/** Blocks by blank lines: `# ` begins a heading (as many levels as `#`), `- ` a list item, anything else a paragraph. */
export class FakeDocumentReader extends DocumentReader {
  override readonly mediaTypes = ['text/markdown', 'text/plain'];
  /** Said of every document that is read from now on. */
  warnings: ReadResult['warnings'] = [];

  override async read({ bytes, mediaType }: ReadRequest): Promise<ReadResult> {
    if (!this.mediaTypes.includes(mediaType))
      throw new UnreadableDocumentError('unsupported', `${mediaType} is not read.`);
    const parts = new TextDecoder().decode(bytes).split(/\n{2,}|\n(?=- )/);
    const blocks = parts.map((part) => toBlock(part.trim())).filter(({ text }) => text !== '');
    const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? null;
    return { title, mediaType, blocks, warnings: this.warnings };
  }
}

function toBlock(part: string): ReadBlock {
  const heading = /^(#{1,6}) (.*)$/.exec(part);
  if (heading !== null) return { kind: 'heading', text: heading[2] ?? '', level: heading[1]?.length ?? 1 };
  if (part.startsWith('- ')) return { kind: 'list-item', text: part.slice(2) };
  return { kind: 'paragraph', text: part };
}
