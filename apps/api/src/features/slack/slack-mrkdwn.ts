/** Text as Slack shows it letter for letter: nothing in it can name a person, a channel or an address. */
function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The beginning of the text that stays within the limit once it is escaped; a cut is marked with an ellipsis. */
export function escapeWithin(text: string, charactersMax: number): string {
  const whole = escapeMrkdwn(text);
  if (whole.length <= charactersMax) return whole;
  let kept = '';
  for (const character of text) {
    const next = kept + escapeMrkdwn(character);
    if (next.length > charactersMax - 1) break;
    kept = next;
  }
  return `${kept.trimEnd()}…`;
}

/** A link whose label is one line of plain text. `url` must be written in the form that `URL` gives it. */
export function mrkdwnLink(url: string, label: string): string {
  return `<${url.replaceAll('|', '%7C')}|${label}>`;
}

/** Joins texts into as few as possible of at most so many characters. A text that is longer by itself stays alone. */
export function packTexts(texts: string[], separator: string, charactersMax: number): string[] {
  const packed: string[] = [];
  for (const text of texts) {
    const last = packed.at(-1);
    const joined = last === undefined ? null : `${last}${separator}${text}`;
    if (joined !== null && joined.length <= charactersMax) packed[packed.length - 1] = joined;
    else packed.push(text);
  }
  return packed;
}
