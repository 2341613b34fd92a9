/** The letters and digits of a text, folded, and where in the text each came from. */
export interface ComparableText {
  letters: string;
  /** By position in `letters`: where its character starts and ends in the text, in UTF-16 code units. */
  starts: number[];
  ends: number[];
}

const asciiEnd = 0x80;

/** What is left of a text when markup, spacing, punctuation, case, accents and ligatures do not count. */
export function comparableText(text: string): ComparableText {
  const comparable: ComparableText = { letters: '', starts: [], ends: [] };
  const folded: string[] = [];
  let start = 0;
  for (const character of text) {
    const letters = fold(character);
    const end = start + character.length;
    for (let unit = 0; unit < letters.length; unit += 1) {
      comparable.starts.push(start);
      comparable.ends.push(end);
    }
    folded.push(letters);
    start = end;
  }
  comparable.letters = folded.join('');
  return comparable;
}

/** One character at a time, so that the letters of a piece are a piece of the letters. */
function fold(character: string): string {
  if (character.charCodeAt(0) < asciiEnd) return /[a-z0-9]/i.test(character) ? character.toLowerCase() : '';
  // Up and then down again brings letters together that have two lower cases or none of their own upper case.
  const folded = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}
