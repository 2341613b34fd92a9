import type { Passage, Span } from '../retrieval/passage.ts';
import type { Block, Version } from './document.ts';
import { splitSentences } from './split-sentences.ts';

/** Measured on a real handbook: shorter than 1,000 at the same recall, because it follows the structure. */
export const passageCharactersAim = 700;
export const passageCharactersMax = 1_000;
/** A heading stands in the path of every passage under it, so a hostile one must not be long. */
const headingCharactersMax = 300;

interface Section {
  headingPath: string[];
  /** Pieces of at most `passageCharactersMax`, in order. */
  pieces: Piece[];
}

interface Piece extends Span {
  sentences: Span[];
  page: number | null;
  /** A table's header, or text that ends with a colon: what follows belongs with it. */
  leads: boolean;
}

/** Passages along the headings of a version that has been read: whole blocks, packed up to the aim, never across a heading. */
export function splitPassages(
  version: Pick<Version, 'id' | 'documentId'>,
  text: string,
  blocks: readonly Block[],
): Passage[] {
  const groups = sectionsOf(text, blocks).flatMap((section) =>
    packPieces(section.pieces).map((pieces) => ({ pieces, headingPath: section.headingPath })),
  );
  return groups.map(({ pieces, headingPath }, ordinal) => {
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    return {
      id: `${version.id}:${ordinal}`,
      documentId: version.documentId,
      versionId: version.id,
      text: text.slice(start, end),
      start,
      end,
      headingPath,
      sentences: sentencesOf(pieces, { start, end }),
      page: pieces[0]?.page ?? null,
    };
  });
}

function sentencesOf(pieces: readonly Piece[], whole: Span): Span[] {
  const sentences = pieces.flatMap((piece) => piece.sentences);
  return sentences.length > 0 ? sentences : [whole];
}

function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let open: { level: number; title: string }[] = [];
  let current: Section | null = null;
  blocks.forEach((block, position) => {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      open = [...open.filter((heading) => heading.level < level), { level, title: headingText(text, block) }];
      current = null;
      if (!isBareHeading(blocks, position)) return;
    }
    if (current === null) {
      current = { headingPath: open.map((heading) => heading.title), pieces: [] };
      sections.push(current);
    }
    current.pieces.push(...(isTableHeader(blocks, position) ? headerPieces(text, block) : piecesOf(text, block)));
  });
  return sections;
}

function headingText(text: string, { start, end }: Block): string {
  return text.slice(start, Math.min(end, start + headingCharactersMax)).toWellFormed();
}

/** A heading with nothing under it is all that its section says, so it is kept as a passage. */
function isBareHeading(blocks: readonly Block[], position: number): boolean {
  const heading = blocks[position];
  const next = blocks[position + 1];
  if (next === undefined) return true;
  return next.kind === 'heading' && (next.level ?? 1) <= (heading?.level ?? 1);
}

/** The first of several rows: it names what the others say, and says nothing itself. */
function isTableHeader(blocks: readonly Block[], position: number): boolean {
  const isRow = (at: number): boolean => blocks[at]?.kind === 'table-row';
  return isRow(position) && !isRow(position - 1) && isRow(position + 1);
}

/** Goes with the first row, and is no sentence to answer with. */
function headerPieces(text: string, block: Block): Piece[] {
  const page = block.page ?? null;
  return splitLong(text, block).map(({ start, end }) => ({ start, end, sentences: [], page, leads: true }));
}

function piecesOf(text: string, block: Block): Piece[] {
  const sentences = block.kind === 'paragraph' || block.kind === 'list-item' ? splitSentences(text, block) : [block];
  const bounded = sentences.flatMap((sentence) => splitLong(text, sentence));
  const page = block.page ?? null;
  const pieces: Piece[] = [];
  for (const sentence of bounded) {
    const last = pieces.at(-1);
    if (last !== undefined && sentence.end - last.start <= passageCharactersAim) {
      last.end = sentence.end;
      last.sentences.push(sentence);
    } else {
      pieces.push({ start: sentence.start, end: sentence.end, sentences: [sentence], page, leads: false });
    }
  }
  const final = pieces.at(-1);
  if (final !== undefined) final.leads = text.slice(final.start, final.end).endsWith(':');
  return pieces;
}

/** Cuts what no sentence rule could cut, at the last space before the limit, never inside a surrogate pair. */
function splitLong(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  while (span.end - start > passageCharactersMax) {
    const limit = start + passageCharactersMax;
    const space = text.lastIndexOf(' ', limit);
    const end = space > start ? space : limit - (isHighSurrogate(text, limit - 1) ? 1 : 0);
    parts.push({ start, end });
    start = space > start ? space + 1 : end;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function packPieces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const [position, piece] of pieces.entries()) {
    const group = groups.at(-1);
    const start = group?.[0]?.start;
    if (group !== undefined && start !== undefined && belongsTogether(start, piece, pieces[position + 1]))
      group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** A lead goes with the first item that it leads in, so it starts a new passage when both would not fit. */
function belongsTogether(start: number, piece: Piece, next: Piece | undefined): boolean {
  const end = piece.leads && next !== undefined ? next.end : piece.end;
  return end - start <= passageCharactersAim;
}
