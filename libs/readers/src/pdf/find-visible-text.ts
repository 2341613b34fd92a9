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

interface DrawnCharacter {
  character: string;
  isVisible: boolean;
}

/**
 * Tells which characters of a page's texts are drawn so that they can be seen. Texts and operators are in the same order,
 * but the texts lack what is drawn outside of the page.
 */
export function findVisibleText(operators: Operators, texts: readonly string[]): VisibleText {
  const drawn = listDrawn(operators);
  if (drawn.every(({ isVisible }) => isVisible)) return { all: texts, visible: texts };
  let position = 0;
  const isVisible = (character: string): boolean => {
    if (withoutSpaces(character) === '') return true;
    while (position < drawn.length && drawn[position]?.character !== character) position += 1;
    position += 1;
    // What cannot be found again cannot be told to be visible.
    return drawn[position - 1]?.isVisible ?? false;
  };
  return { all: texts, visible: texts.map((text) => [...text].filter(isVisible).join('')) };
}

function listDrawn({ fnArray, argsArray }: Operators): DrawnCharacter[] {
  const drawn: DrawnCharacter[] = [];
  const saved: boolean[] = [];
  let isVisible = true;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (opening.has(operator)) saved.push(isVisible);
    else if (closing.has(operator)) isVisible = saved.pop() ?? isVisible;
    else if (operator === OPS.setTextRenderingMode) isVisible = !invisibleModes.has(firstOf(args));
    else if (operator === OPS.showText) {
      for (const character of charactersOf(firstOf(args))) drawn.push({ character, isVisible });
    }
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
