import { UnreadableDocumentError, type BlockKind, type ReadBlock, type ReadResult } from '@footnote/core';
import { cleanCode, cleanLine } from './clean-text.ts';
import { readerLimits } from './reader.limits.ts';

export interface NewBlock {
  kind: BlockKind;
  text: string;
  /** For headings: 1 to 6. */
  level?: number;
  /** Depth in nested lists; each step shows as two spaces. */
  indent?: number;
  /** Shown before the text, such as `3. `. */
  marker?: string;
  /** 1-based, where the format has pages. */
  page?: number;
}

type CollectedBlocks = Omit<ReadResult, 'mediaType'>;

const indentStepsMax = 10;

/** Gathers a document's blocks, cleans their text and holds the output limits, so that no reader has to. */
export class BlockCollector {
  readonly #blocks: ReadBlock[] = [];
  readonly #warnings = new Map<string, string>();
  readonly #leftOut = new Set<string>();
  #characters = 0;

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** Blank text adds nothing. @throws UnreadableDocumentError `limit` */
  add(block: NewBlock): void {
    const text = block.kind === 'code' ? cleanCode(block.text) : cleanLine(block.text);
    if (text === '') return;
    const indent = '  '.repeat(Math.min(block.indent ?? 0, indentStepsMax));
    this.#push({
      kind: block.kind,
      text: `${indent}${block.marker ?? ''}${text}`,
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.page === undefined ? {} : { page: block.page }),
    });
  }

  /** Takes over the blocks of a document inside this one, its headings below `headingLevel`; its pages are not ours. */
  addNested(blocks: readonly ReadBlock[], headingLevel: number): void {
    for (const { kind, text, level } of blocks) {
      this.#push({ kind, text, ...(level === undefined ? {} : { level: Math.min(6, level + headingLevel) }) });
    }
  }

  /** Notes that something was left out since a reader does not see it, such as `comments`: one warning for all. */
  leaveOut(what: string): void {
    this.#leftOut.add(what);
    this.warn(
      'left-out',
      `Left out, since readers do not see it or should not: ${[...this.#leftOut].toSorted().join(', ')}.`,
    );
  }

  /** Says once per code that something was left out or guessed. */
  warn(code: string, detail: string): void {
    if (this.#warnings.size < readerLimits.warningsMax) {
      this.#warnings.set(code, cleanLine(detail).slice(0, readerLimits.warningCharactersMax).toWellFormed());
    }
  }

  /** The result; `title` null or blank gives way to the first heading of level 1. @throws UnreadableDocumentError `empty` */
  finish(title: string | null): CollectedBlocks {
    if (this.isEmpty) throw new UnreadableDocumentError('empty', 'The document has no readable text.');
    const own = cleanLine(title ?? '') || this.#blocks.find((block) => block.level === 1)?.text;
    return {
      title: own ? own.slice(0, readerLimits.titleCharactersMax).toWellFormed() : null,
      blocks: this.#blocks,
      warnings: [...this.#warnings].map(([code, detail]) => ({ code, detail })),
    };
  }

  #push(block: ReadBlock): void {
    this.#characters += block.text.length;
    this.#checkLimits();
    this.#blocks.push(block);
  }

  #checkLimits(): void {
    if (this.#characters > readerLimits.charactersMax) {
      throw new UnreadableDocumentError('limit', `The text is over ${readerLimits.charactersMax} characters.`);
    }
    if (this.#blocks.length >= readerLimits.blocksMax) {
      throw new UnreadableDocumentError('limit', `The text has over ${readerLimits.blocksMax} paragraphs and lines.`);
    }
  }
}
