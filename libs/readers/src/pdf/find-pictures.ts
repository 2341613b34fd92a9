import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operators } from './find-visible-text.ts';

type Matrix = [number, number, number, number, number, number];

export interface Pictures {
  /** Summed over the pictures, in square points. */
  area: number;
  /** Whether there are lines, shapes or shadings. */
  hasDrawings: boolean;
}

const drawings: ReadonlySet<number> = new Set([OPS.constructPath, OPS.shadingFill]);
/** May stand between the place of a picture and the picture. */
const incidental: ReadonlySet<number> = new Set([OPS.setGState, OPS.setRenderingIntent, OPS.dependency]);

/**
 * Finds the pictures of a page among its operators, from which the parser has dropped them undecoded: what is left is
 * the place that was made for each, a transformation with nothing in it.
 */
export function findPictures({ fnArray, argsArray }: Operators): Pictures {
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let isPlace = false;
  let area = 0;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === OPS.restore && isPlace) area += areaOf(matrix);
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = multiply(matrix, args);
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args)) matrix = multiply(matrix, args[0]);
    if (!incidental.has(operator)) isPlace = operator === OPS.transform;
  });
  return { area, hasDrawings: fnArray.some((operator) => drawings.has(operator)) };
}

function multiply(matrix: Matrix, by: unknown): Matrix {
  const isMatrix = Array.isArray(by) && by.length === 6 && by.every((each) => typeof each === 'number');
  return isMatrix ? (Util.transform(matrix, by) as Matrix) : matrix;
}

/** A picture fills the unit square of its place. */
function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}
