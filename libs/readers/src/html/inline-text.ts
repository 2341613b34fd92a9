/** The text of the block being gathered, in parts, so that the text of one inline element can still be changed. */
export class InlineText {
  #parts: string[] = [];
  /** For each open inline element, the part that it began with; null when a block has ended since. */
  #starts: (number | null)[] = [];

  add(text: string): void {
    this.#parts.push(text);
  }

  open(): void {
    this.#starts.push(this.#parts.length);
  }

  /** Replaces what has been added since the matching `open`, unless a block has ended in between. */
  close(change: (inner: string) => string): void {
    const start = this.#starts.pop() ?? null;
    if (start !== null) this.#parts.push(change(this.#parts.splice(start).join('')));
  }

  /** Everything gathered; the next block starts empty. */
  take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    this.#starts = this.#starts.map(() => null);
    return text;
  }
}
