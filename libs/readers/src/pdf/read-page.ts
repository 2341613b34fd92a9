import { normalizeUnicode, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findPictures } from './find-pictures.ts';
import { findVisibleText } from './find-visible-text.ts';
import { joinLines, type PlacedText, type TextLine } from './join-lines.ts';

export interface PageText {
  /** 1-based. */
  number: number;
  lines: TextLine[];
  hasPicture: boolean;
  hasDrawings: boolean;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** Pictures that cover this share of a page are the page, so that invisible text is what OCR has read in them. */
const scanShareMin = 0.5;

/** The lines of a page that somebody who looks at it sees. What lies beside the page, the parser leaves out itself. */
export async function readPage(page: PDFPageProxy, leaveOut: (what: string) => void): Promise<PageText> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const operators = await page.getOperatorList();
  const { area, hasDrawings } = findPictures(operators);
  const { width, height } = page.getViewport({ scale: 1 });
  const texts = items.filter((item) => 'str' in item);
  const { all, visible } = findVisibleText(
    operators,
    texts.map(({ str }) => str),
  );
  const shown = area >= width * height * scanShareMin ? all : visible;
  if (shown !== all) leaveOut('invisible text');
  const placed = texts.map((item, index) => place(item, shown[index] ?? '', page));
  page.cleanup();
  return { number: page.pageNumber, lines: joinLines(placed, page.pageNumber), hasPicture: area > 0, hasDrawings };
}

/** Where a piece of text stands, as seen: from the top left corner of the page as it is turned for reading. */
function place({ transform, width, height, dir, hasEOL }: TextItem, text: string, page: PDFPageProxy): PlacedText {
  const viewport = page.getViewport({ scale: 1 });
  const [a, b, , , x, y] = Util.transform(viewport.transform, transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const length = Math.hypot(a, b) || 1;
  return {
    text: normalizeUnicode(text),
    x,
    y,
    right: x + (width * a) / length,
    size: height || length,
    isUpright: Math.abs(b) < length * 0.05 && a > 0,
    runsLeft: dir === 'rtl',
    endsLine: hasEOL,
  };
}
