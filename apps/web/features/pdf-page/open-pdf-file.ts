import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fitCanvas, type Size } from './fit-canvas.ts';
import type { PageView, PlacedItem } from './mark-boxes.ts';
import { pdfLimits } from './pdf.limits.ts';

export interface DrawnPage {
  canvas: HTMLCanvasElement;
  /** As shown, in CSS pixels. */
  shown: Size;
  /** The pieces of text on the page, in the order in which they were written. */
  items: PlacedItem[];
  view: PageView;
}

/** A PDF that is open for its pages to be drawn. */
export interface PdfFile {
  pageCount: number;
  /** Draws a page on a canvas of its own. Throws when it cannot be drawn, or not in time: then the file is closed, too. */
  drawPage: (request: DrawRequest) => Promise<DrawnPage>;
  close: () => void;
}

interface DrawRequest {
  /** From 1. */
  number: number;
  /** In CSS pixels. */
  width: number;
  signal: AbortSignal;
}

/** Where next.config.mjs puts the parts that the parser loads by address. */
const partsPath = '/pdfjs';

/**
 * Opens a PDF. It is parsed in a worker that has the portal's Content-Security-Policy and ends with the file; nothing in
 * it is run or followed: it is drawn, with the form fields and stamps that are on it.
 * @throws Error when it cannot be opened, or not in time
 */
export async function openPdfFile(bytes: ArrayBuffer): Promise<PdfFile> {
  const { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist');
  // Made here: the parser's own way would parse in the page itself when there is no worker.
  const port = new Worker(`${partsPath}/build/pdf.worker.min.mjs`, { type: 'module', name: 'pdf' });
  const failure = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the parser of PDFs did not start')));
  });
  const closed = new AbortController();
  const close = () => {
    port.terminate();
    closed.abort();
  };
  const task = getDocument({
    data: bytes,
    worker: PDFWorker.create({ port }),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${partsPath}/cmaps/`,
    standardFontDataUrl: `${partsPath}/standard_fonts/`,
    wasmUrl: `${partsPath}/wasm/`,
    // The policy has no place for WebAssembly: pictures are decoded by the same code as JavaScript.
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: pdfLimits.imagePixelsMax,
    canvasMaxAreaInBytes: pdfLimits.canvasPixelsMax * 4,
  });
  try {
    const pdf = await inTime(Promise.race([task.promise, failure]), { limitMs: pdfLimits.openMsMax, onLate: close });
    const annotationMode = AnnotationMode.ENABLE;
    const drawPage = async (request: DrawRequest) => {
      closed.signal.throwIfAborted();
      const signal = AbortSignal.any([request.signal, closed.signal]);
      const drawing = draw(pdf, { ...request, signal, annotationMode });
      return inTime(drawing, { limitMs: pdfLimits.drawMsMax, onLate: close });
    };
    return { pageCount: pdf.numPages, drawPage, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function draw(
  pdf: PDFDocumentProxy,
  { number, width, signal, annotationMode }: DrawRequest & { annotationMode: number },
): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const { pixels, shown, scale } = fitCanvas(size, { width, pixelRatio: window.devicePixelRatio });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, pixels);
  const viewport = page.getViewport({ scale });
  signal.throwIfAborted();
  const rendering = page.render({ canvas, viewport, annotationMode, background: '#fff' });
  signal.addEventListener('abort', () => rendering.cancel(), { once: true });
  await rendering.promise;
  const { items, view } = await placeText(page);
  page.cleanup();
  return { canvas, shown, items, view };
}

async function placeText(page: PDFPageProxy): Promise<Pick<DrawnPage, 'items' | 'view'>> {
  const { items, styles } = await page.getTextContent();
  const families = new Map<PlacedItem, string>();
  const placed = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const { str, width, height, transform, fontName } = item;
    const style = styles[fontName];
    const one: PlacedItem = {
      str,
      width,
      height,
      transform: transform.map(Number),
      isVertical: style?.vertical ?? false,
    };
    families.set(one, style?.fontFamily ?? 'sans-serif');
    return [one];
  });
  const viewport = page.getViewport({ scale: 1 });
  const view: PageView = {
    width: viewport.width,
    height: viewport.height,
    toView: (x, y) => viewport.convertToViewportPoint(x, y).map(Number),
    shareOf: measureWith(families),
  };
  return { items: placed, view };
}

/** Letters have widths of their own: those of a font of the same kind are close enough. */
function measureWith(families: ReadonlyMap<PlacedItem, string>): PageView['shareOf'] {
  const context = document.createElement('canvas').getContext('2d');
  return (item, characters) => {
    if (context === null || item.isVertical) return characters / Math.max(item.str.length, 1);
    context.font = `20px ${families.get(item) ?? 'sans-serif'}`;
    const whole = context.measureText(item.str).width;
    return whole === 0 ? 0 : context.measureText(item.str.slice(0, characters)).width / whole;
  };
}

interface TimeLimit {
  limitMs: number;
  onLate: () => void;
}

async function inTime<Value>(work: Promise<Value>, { limitMs, onLate }: TimeLimit): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onLate();
      reject(new Error(`the PDF took more than ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
