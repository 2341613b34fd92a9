import { UnreadableDocumentError } from '@footnote/core';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

const packageDirectory = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Opens a PDF for its text: nothing is drawn, run or fetched, and no picture is decoded. The caller closes it with `loadingTask.destroy()`.
 * @throws UnreadableDocumentError `needs-password`, `unreadable`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The parser takes the bytes over, so it gets its own.
    data: new Uint8Array(bytes),
    // In pixels: every picture is over the limit and passed over, since some are bombs and none is text.
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(packageDirectory, 'cmaps') + sep,
    standardFontDataUrl: join(packageDirectory, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw problemOf(cause);
  }
}

function problemOf(cause: unknown): UnreadableDocumentError {
  if (cause instanceof PasswordException) {
    const detail = 'The PDF is protected by a password. Remove the password and send it again.';
    return new UnreadableDocumentError('needs-password', detail, { cause });
  }
  const isInvalid = cause instanceof InvalidPDFException;
  const detail = `The PDF is ${isInvalid ? 'damaged' : 'not one that can be read'}. Make it again and send that.`;
  return new UnreadableDocumentError('unreadable', detail, { cause });
}
