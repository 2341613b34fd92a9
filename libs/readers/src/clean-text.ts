/** Control characters except tab and line feed, and invisible break hints that would split words for search. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;

/** Running text on one line: white space collapsed, nothing invisible, no lone surrogates. */
export function cleanLine(text: string): string {
  return removeInvisible(text).replace(/\s+/g, ' ').trim();
}

/** Code: lines and indentation kept, blank lines at both ends and trailing spaces dropped. */
export function cleanCode(text: string): string {
  const lines = removeInvisible(text)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first).join('\n').trimEnd();
}

function removeInvisible(text: string): string {
  return text.replace(invisible, '').toWellFormed();
}
