/** Elements that begin and end a line of their own in a browser. */
export const blockElements: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dialog', 'dir', 'div', 'fieldset', 'figcaption'],
  ...['figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'main', 'menu', 'option', 'p', 'search'],
  ...['section', 'summary', 'details', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'dl', 'frameset', 'noframes'],
  ...['plaintext', 'xmp', 'listing', 'ul', 'ol', 'li', 'dt', 'dd', 'pre', 'tr', 'td', 'th'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

export const headingLevels: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
]);
