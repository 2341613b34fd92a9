import { InlineText } from '../html/inline-text.ts';
import { raiseDigits } from '../html/superscript.ts';
import { attributeOf, isOn, type XmlAttributes } from '../office/parse-xml.ts';
import type { DocxStyles } from './docx-styles.ts';

/** Elements whose content is not on the page, or stands there a second time. */
const unseen: ReadonlySet<string> = new Set([
  ...['Fallback', 'rt', 'sdtPr', 'sdtEndPr', 'sectPr', 'tblPr', 'tblPrEx', 'tcPr', 'instrText', 'delInstrText'],
  ...['rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'numberingChange'],
]);

interface RunProperties {
  hidden: boolean;
  struck: boolean;
  raised: boolean;
}

/** Gathers the visible text of runs; knows nothing of paragraphs and tables. */
export class DocxRuns {
  readonly #styles: DocxStyles;
  readonly #leaveOut: (what: string) => void;
  #inline = new InlineText();
  #waiting: InlineText[] = [];
  /** Runs lie in each other only where one holds a text box. */
  readonly #runs: RunProperties[] = [];
  #inRunProperties = false;
  #inText = false;

  constructor(styles: DocxStyles, leaveOut: (what: string) => void = () => undefined) {
    this.#styles = styles;
    this.#leaveOut = leaveOut;
  }

  /** False for elements that are to be passed over. */
  open(name: string, attributes: XmlAttributes): boolean {
    if (unseen.has(name)) return false;
    if (name === 'del' || name === 'moveFrom') {
      this.#leaveOut('deleted text');
      return false;
    }
    if (this.#inRunProperties) this.#describe(name, attributeOf(attributes, 'val'));
    else if (name === 'r') this.#startRun();
    else if (name === 'rPr') this.#inRunProperties = true;
    else if (name === 't') this.#inText = true;
    else if (name === 'tab' || name === 'ptab') this.add(' ');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
    return true;
  }

  text(text: string): void {
    if (!this.#inText) return;
    const run = this.#runs.at(-1);
    if (!run?.hidden && !run?.struck) this.add(text);
    else if (text.trim() !== '') this.#leaveOut(run.hidden ? 'hidden text' : 'struck text');
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPr') this.#inRunProperties = false;
    else if (name === 'r') this.#endRun();
  }

  add(text: string): void {
    this.#inline.add(text);
  }

  /** A piece whose text is changed when it is complete, such as a link. */
  openPiece(): void {
    this.#inline.open();
  }

  closePiece(change: (text: string) => string): void {
    this.#inline.close(change);
  }

  /** Sets what has been gathered aside: a text box holds paragraphs of its own in the middle of one. */
  pushParagraph(): void {
    this.#waiting.push(this.#inline);
    this.#inline = new InlineText();
  }

  popParagraph(): string {
    const text = this.#inline.take();
    this.#inline = this.#waiting.pop() ?? new InlineText();
    return text;
  }

  take(): string {
    return this.#inline.take();
  }

  #startRun(): void {
    this.#runs.push({ hidden: false, struck: false, raised: false });
    this.#inline.open();
  }

  #endRun(): void {
    const raised = this.#runs.pop()?.raised;
    this.#inline.close((text) => (raised ? raiseDigits(text) : text));
  }

  #describe(name: string, value: string | null): void {
    const run = this.#runs.at(-1);
    if (run === undefined) return;
    if (name === 'vanish') run.hidden = isOn(value);
    else if (name === 'strike' || name === 'dstrike') run.struck ||= isOn(value);
    else if (name === 'vertAlign') run.raised = value === 'superscript';
    else if (name === 'rStyle') run.hidden ||= this.#styles.find(value, 'hidden') === true;
  }
}
