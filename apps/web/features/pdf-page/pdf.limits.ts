/** A PDF is somebody else's file: what opening and drawing it may take. */
export const pdfLimits = {
  openMsMax: 30_000,
  drawMsMax: 30_000,
  /** Of the drawing, which takes four bytes a pixel. */
  canvasPixelsMax: 16_000_000,
  canvasSidePixelsMax: 8_192,
  /** A page may say that it is as long as a street. */
  pageHeightMax: 12_000,
  /** Larger pictures in a page are left out. */
  imagePixelsMax: 40_000_000,
  /** Of one page, in which the quote is looked for. */
  lettersSearchedMax: 200_000,
  marksMax: 200,
} as const;
