/** A phrase that starts with a word this short has to start a word: "no," does not stand in "verano,". */
const shortWordLettersMax = 3;
const numbers = /\p{N}+(?:[.,]\p{N}+|:\p{N}{2}(?!\p{N}))*/gu;

/**
 * Whether a text holds a phrase, whatever the case, the spacing and the form of quotation marks and dashes. A number of the
 * text counts whole only: "4 hours" does not stand in "24 hours", nor "120" in "1,120".
 */
export function holdsPhrase(text: string, phrase: string): boolean {
  const plainText = plain(text);
  const plainPhrase = plain(phrase);
  if (plainPhrase === '') return false;
  const isShort = (/^\p{L}+/u.exec(plainPhrase)?.[0].length ?? Infinity) <= shortWordLettersMax;
  for (let start = plainText.indexOf(plainPhrase); start >= 0; start = plainText.indexOf(plainPhrase, start + 1)) {
    const isMidWord = isShort && /\p{L}$/u.test(plainText.slice(0, start));
    if (!isMidWord && !cutsNumber(plainText, start, start + plainPhrase.length)) return true;
  }
  return false;
}

/** Up and then down again, since some letters have two lower cases, or none. */
function plain(text: string): string {
  return text
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function cutsNumber(text: string, start: number, end: number): boolean {
  const isInside = (offset: number, from: number, to: number) => from < offset && offset < to;
  return [...text.matchAll(numbers)].some(({ index, 0: number }) => {
    const to = index + number.length;
    return isInside(start, index, to) || isInside(end, index, to);
  });
}
