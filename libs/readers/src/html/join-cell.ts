import { cleanLine } from '../clean-text.ts';

/** Stands in a table cell's text where a list item begins: a control character, so it cannot come from the page. */
export const itemBreak = '\u001f';

/** A table cell on one line, the items of a list in it parted by semicolons. */
export function joinCell(text: string): string {
  const items = text.split(itemBreak).map(cleanLine);
  return items.filter((item) => item !== '').reduce((cell, item) => cell + separatorAfter(cell) + item, '');
}

function separatorAfter(cell: string): string {
  if (cell === '') return '';
  return /[.,:;!?]$/.test(cell) ? ' ' : '; ';
}
