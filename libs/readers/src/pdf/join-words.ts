const wordCharactersMax = 60;

/**
 * Two lines of a paragraph as one. A hyphen at the end of a line goes only when the document has the whole word
 * elsewhere; otherwise it may be part of the word, and stays.
 */
export function joinWords(text: string, next: string, words: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const before = /(\p{L}+)[-‐]$/u.exec(text.slice(-wordCharactersMax))?.[1];
  const after = /^\p{Ll}+/u.exec(next)?.[0];
  if (before === undefined || after === undefined) return `${text} ${next}`;
  return words.has(`${before}${after}`.toLowerCase()) ? text.slice(0, -1) + next : text + next;
}
