import { pdfLimits } from './pdf.limits.ts';

export interface Size {
  width: number;
  height: number;
}

export interface FittedCanvas {
  /** Of the drawing, in pixels. */
  pixels: Size;
  /** As shown, in CSS pixels. */
  shown: Size;
  /** From the page's own units to pixels of the drawing. */
  scale: number;
}

/**
 * The page at this width and sharpness; less wide, or less sharp, where the limits say so.
 * @throws RangeError for a page without a size
 */
export function fitCanvas(page: Size, { width, pixelRatio }: { width: number; pixelRatio: number }): FittedCanvas {
  if (!isLength(page.width) || !isLength(page.height)) throw new RangeError('the page has no size');
  const fit = Math.min(width / page.width, pdfLimits.pageHeightMax / page.height);
  const shown = { width: page.width * fit, height: page.height * fit };
  const { canvasPixelsMax, canvasSidePixelsMax } = pdfLimits;
  const sharpness = Math.min(
    pixelRatio,
    Math.sqrt(canvasPixelsMax / (shown.width * shown.height)),
    canvasSidePixelsMax / Math.max(shown.width, shown.height),
  );
  const pixels = {
    width: Math.max(1, Math.floor(shown.width * sharpness)),
    height: Math.max(1, Math.floor(shown.height * sharpness)),
  };
  return { pixels, shown, scale: fit * sharpness };
}

function isLength(length: number): boolean {
  return Number.isFinite(length) && length > 0;
}
