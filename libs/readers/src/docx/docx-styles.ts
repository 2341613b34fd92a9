import { attributeOf, isOn, parseXml } from '../office/parse-xml.ts';

/** What a style says about the paragraphs and runs that have it; null where it says nothing. */
interface Style {
  basedOn: string | null;
  headingLevel: number | null;
  numberingId: string | null;
  numberingLevel: number | null;
  hidden: boolean | null;
}

/** A style may be based on others; nobody nests them deeper, and a circle ends here. */
const basesMax = 20;

export class DocxStyles {
  readonly #styles: ReadonlyMap<string, Style>;

  constructor(styles: ReadonlyMap<string, Style>) {
    this.#styles = styles;
  }

  /** The first value that the style, or one that it is based on, gives. */
  find<Name extends keyof Style>(styleId: string | null, name: Name): Style[Name] | null {
    let style = styleId === null ? undefined : this.#styles.get(styleId);
    for (let steps = 0; style !== undefined && steps < basesMax; steps += 1) {
      if (style[name] !== null) return style[name];
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return null;
  }
}

export function readStyles(part: Uint8Array | null): DocxStyles {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  if (part === null) return new DocxStyles(styles);
  parseXml(part, {
    open: (name, attributes) => {
      if (name === 'style') {
        open = { basedOn: null, headingLevel: null, numberingId: null, numberingLevel: null, hidden: null };
        styles.set(attributeOf(attributes, 'styleId') ?? '', open);
      } else if (open !== null) {
        describe(open, name, attributeOf(attributes, 'val'));
      }
    },
  });
  return new DocxStyles(styles);
}

function describe(style: Style, name: string, value: string | null): void {
  if (name === 'basedOn') style.basedOn = value;
  else if (name === 'name') style.headingLevel = levelOfName(value ?? '');
  else if (name === 'outlineLvl') style.headingLevel ??= headingLevelOf(value);
  else if (name === 'numId') style.numberingId = value;
  else if (name === 'ilvl') style.numberingLevel = Number(value);
  else if (name === 'vanish') style.hidden = isOn(value);
}

/** Built-in styles keep their English names in files of every language. */
function levelOfName(name: string): number | null {
  if (name.toLowerCase() === 'title') return 1;
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? null : Math.min(6, Number(level));
}

/** Outline levels count from 0; 9 is body text. */
export function headingLevelOf(outlineLevel: string | null): number | null {
  return outlineLevel !== null && /^[0-8]$/.test(outlineLevel) ? Math.min(6, Number(outlineLevel) + 1) : null;
}
