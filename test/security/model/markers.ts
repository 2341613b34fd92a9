/** In every document, so that one question concerns them all. */
export const commonWord = 'otter';
export const commonQuestion = `Where does the ${commonWord} sleep at night?`;

function titleOf(number: number): string {
  return `Notes tm${number}zz`;
}

/** The revision stands in the text, so that each version has bytes of its own. */
export function textOf(number: number, revision: number): string {
  const body = `The ${commonWord} of bm${number}zz sleeps in the harbour at night.`;
  return `# ${titleOf(number)}\n\n${body}\n\nThis is revision ${revision} of rm${number}zz.`;
}

/** The numbers of the documents of which anything is in these strings. */
export function markedIn(shown: string): Set<number> {
  return new Set([...shown.matchAll(/[tbr]m(\d+)zz/gi)].map(([, number]) => Number(number)));
}

/** As `markedIn`, without what only the title tells. */
export function markedTextIn(shown: string): Set<number> {
  return new Set([...shown.matchAll(/[br]m(\d+)zz/gi)].map(([, number]) => Number(number)));
}
