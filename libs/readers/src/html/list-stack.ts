interface OpenList {
  /** Number of the next item; null when items are not numbered. */
  next: number | null;
}

interface OpenItem {
  indent: number;
  /** What the browser draws before the item's first line, until that line has been taken. */
  marker: string | null;
}

/** Keeps track of the lists and items that are open, so that each line gets its depth and number. */
export class ListStack {
  readonly #lists: OpenList[] = [];
  readonly #items: OpenItem[] = [];

  get indent(): number {
    return this.#items.at(-1)?.indent ?? 0;
  }

  /** True until the first line of the innermost item has been taken. */
  get atItemStart(): boolean {
    return typeof this.#items.at(-1)?.marker === 'string';
  }

  openList(name: 'ul' | 'ol' | 'dl', start: string | null): void {
    this.#lists.push({ next: name === 'ol' ? (parseNumber(start) ?? 1) : null });
  }

  closeList(): void {
    this.#lists.pop();
  }

  openItem(name: 'li' | 'dt' | 'dd', value: string | null): void {
    const list = this.#lists.at(-1) ?? { next: null };
    const depth = Math.max(0, this.#lists.length - 1) + (name === 'dd' ? 1 : 0);
    if (list.next !== null) list.next = parseNumber(value) ?? list.next;
    this.#items.push({ indent: depth, marker: list.next === null ? '' : `${list.next}. ` });
    if (list.next !== null) list.next += 1;
  }

  closeItem(): void {
    this.#items.pop();
  }

  /** The marker for the innermost item's first line; empty afterwards. */
  takeMarker(): string {
    const item = this.#items.at(-1);
    const marker = item?.marker ?? '';
    if (item) item.marker = null;
    return marker;
  }
}

function parseNumber(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}
