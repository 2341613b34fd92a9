const idCharactersMax = 63;
/** For titles that have no Latin letter or digit. */
const fallbackId = 'source';

/** An id for a new source: its title in lower case, with hyphens, and a number where that id is taken. */
export function newSourceId(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = trimHyphens(words.slice(0, idCharactersMax + 1)) || fallbackId;
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = trimHyphens(base.slice(0, idCharactersMax - ending.length)) + ending;
    if (!taken.has(id)) return id;
  }
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
