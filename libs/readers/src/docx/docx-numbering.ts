import { attributeOf, isOn, parseXml } from '../office/parse-xml.ts';
import { formatNumber } from './format-number.ts';

interface ListLevel {
  start: number;
  format: string;
  /** Such as `%1.%2`, each `%n` standing for the number on level n. */
  text: string;
  /** All numbers as digits, as in legal texts. */
  digitsOnly: boolean;
  styleId: string | null;
}

interface NumberedList {
  levels: ListLevel[];
  /** The last number given on each level; lists of one definition go on counting each other's numbers. */
  counts: (number | null)[];
}

interface ListUse {
  list: NumberedList;
  restarts: Map<number, number>;
}

const levelsMax = 9;

/** Counts the items of a document's lists in reading order, since a file holds only the rules, not the numbers. */
export class DocxNumbering {
  readonly #uses: ReadonlyMap<string, ListUse>;

  constructor(uses: ReadonlyMap<string, ListUse>) {
    this.#uses = uses;
  }

  /** The level that a definition ties to a paragraph style. */
  levelOfStyle(numberingId: string, styleId: string | null): number {
    const levels = this.#uses.get(numberingId)?.list.levels ?? [];
    return Math.max(
      0,
      levels.findIndex((level) => level?.styleId === styleId && styleId !== null),
    );
  }

  /** What stands before the next item: `3.`, `(b)`, or an empty text for bullets; null when this is no list. */
  next(numberingId: string, atLevel: number): string | null {
    const use = this.#uses.get(numberingId);
    const level = Math.min(Math.max(0, atLevel), levelsMax - 1);
    const definition = use?.list.levels[level];
    if (use === undefined || definition === undefined) return null;
    const { list } = use;
    for (let above = 0; above < level; above += 1) list.counts[above] ??= list.levels[above]?.start ?? 1;
    const restart = use.restarts.get(level);
    use.restarts.delete(level);
    list.counts[level] = restart ?? (list.counts[level] ?? definition.start - 1) + 1;
    list.counts.length = level + 1;
    return labelOf(list, definition);
  }
}

function labelOf({ levels, counts }: NumberedList, { format, text, digitsOnly }: ListLevel): string {
  if (format === 'bullet') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatNumber(counts[at] ?? 1, digitsOnly ? 'decimal' : (levels[at]?.format ?? 'decimal'));
  });
}

export function readNumbering(part: Uint8Array | null): DocxNumbering {
  const lists = new Map<string, NumberedList>();
  const uses = new Map<string, ListUse>();
  let list: NumberedList | null = null;
  let level: ListLevel | null = null;
  let use: ListUse | null = null;
  let overridden = 0;
  if (part === null) return new DocxNumbering(uses);
  parseXml(part, {
    open: (name, attributes) => {
      const value = attributeOf(attributes, 'val');
      if (name === 'abstractNum') {
        list = { levels: [], counts: [] };
        lists.set(attributeOf(attributes, 'abstractNumId') ?? '', list);
      } else if (name === 'num') {
        list = null;
        use = { list: { levels: [], counts: [] }, restarts: new Map() };
        uses.set(attributeOf(attributes, 'numId') ?? '', use);
      } else if (name === 'abstractNumId' && use !== null) {
        use.list = lists.get(value ?? '') ?? use.list;
      } else if (name === 'lvlOverride') {
        overridden = levelNumber(attributeOf(attributes, 'ilvl'));
      } else if (name === 'startOverride') {
        use?.restarts.set(overridden, Number(value) || 0);
      } else if (name === 'lvl' && list !== null) {
        level = { start: 1, format: 'decimal', text: '', digitsOnly: false, styleId: null };
        list.levels[levelNumber(attributeOf(attributes, 'ilvl'))] = level;
      } else if (level !== null && list !== null) {
        describe(level, name, value);
      }
    },
  });
  return new DocxNumbering(uses);
}

function describe(level: ListLevel, name: string, value: string | null): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = value ?? '';
  else if (name === 'isLgl') level.digitsOnly = isOn(value);
  else if (name === 'pStyle') level.styleId = value;
}

function levelNumber(value: string | null): number {
  return value !== null && /^[0-8]$/.test(value) ? Number(value) : 0;
}
