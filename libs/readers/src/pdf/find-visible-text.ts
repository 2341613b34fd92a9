import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface VisibleText {
  /** The texts as given. */
  all: readonly string[];
  /** Without what is drawn invisibly; the same list when nothing is. */
  visible: readonly string[];
}

/** What a page does to be drawn, as the parser lists it. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Text rendering modes that leave no trace on the page: invisible, and as an edge for clipping only. */
const invisibleModes: ReadonlySet<unknown> = new Set([3, 7]);
const opening: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation]);
const closing: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation]);

/** Tells which characters of a page's texts are drawn so that they can be seen. Both lists are in the order of drawing. */
export function findVisibleText(operators: Operators, texts: readonly string[]): VisibleText {
  const drawn = listDrawn(operators);
  if (!drawn.includes(false)) return { all: texts, visible: texts };
  const count = texts.reduce((sum, text) => sum + [...withoutSpaces(text)].length, 0);
  // When the lists do not agree it cannot be told what is visible, so nothing counts as visible.
  if (count !== drawn.length) return { all: texts, visible: texts.map(() => '') };
  let position = 0;
  const visible = texts.map((text) =>
    [...text].filter((character) => withoutSpaces(character) === '' || drawn[position++] === true).join(''),
  );
  return { all: texts, visible };
}

/** For each character that is drawn, whether it can be seen. */
function listDrawn({ fnArray, argsArray }: Operators): boolean[] {
  const drawn: boolean[] = [];
  const saved: boolean[] = [];
  let isVisible = true;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (opening.has(operator)) saved.push(isVisible);
    else if (closing.has(operator)) isVisible = saved.pop() ?? isVisible;
    else if (operator === OPS.setTextRenderingMode) isVisible = !invisibleModes.has(firstOf(args));
    else if (operator === OPS.showText) for (const _ of charactersOf(firstOf(args))) drawn.push(isVisible);
  });
  return drawn;
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? args[0] : null;
}

function charactersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return withoutSpaces(glyphs.map((glyph: unknown) => unicodeOf(glyph)).join(''));
}

function unicodeOf(glyph: unknown): string {
  const unicode = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : null;
  return typeof unicode === 'string' ? unicode : '';
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
