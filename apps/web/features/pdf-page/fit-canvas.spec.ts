import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitCanvas } from './fit-canvas.ts';
import { pdfLimits } from './pdf.limits.ts';

describe('fitCanvas', () => {
  it('fits a page to the width, at the sharpness of the screen', () => {
    const fitted = fitCanvas({ width: 600, height: 800 }, { width: 900, pixelRatio: 2 });
    expect(fitted).toEqual({
      pixels: { width: 1800, height: 2400 },
      shown: { width: 900, height: 1200 },
      scale: 3,
    });
  });

  it('stays within the limits, whatever size a page says that it has', () => {
    const length = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    const view = fc.record({
      width: fc.integer({ min: 1, max: 6_000 }),
      pixelRatio: fc.double({ min: 0.5, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.record({ width: length, height: length }), view, (page, wanted) => {
        const { pixels, shown } = fitCanvas(page, wanted);
        expect(pixels.width * pixels.height).toBeLessThanOrEqual(pdfLimits.canvasPixelsMax);
        expect(Math.max(pixels.width, pixels.height)).toBeLessThanOrEqual(pdfLimits.canvasSidePixelsMax);
        expect(Math.min(pixels.width, pixels.height)).toBeGreaterThanOrEqual(1);
        expect(shown.width).toBeLessThanOrEqual(wanted.width * 1.0001);
        expect(shown.height).toBeLessThanOrEqual(pdfLimits.pageHeightMax * 1.0001);
      }),
    );
  });

  it.each([Number.NaN, 0, -5, Infinity])('refuses a page that is %d wide', (width) => {
    expect(() => fitCanvas({ width, height: 800 }, { width: 900, pixelRatio: 1 })).toThrow(RangeError);
  });
});
