import { contentWords } from '../retrieval/words.ts';

/** Who does what to whom is told by order: words that stand in both come in the same one. */
export function keepsOrder(rewording: string, quote: string): boolean {
  const quoted = contentWords(quote).map(({ stem }) => stem);
  const shared = contentWords(rewording)
    .map(({ stem }) => stem)
    .filter((stem) => quoted.includes(stem));
  let position = 0;
  return shared.every((stem) => {
    position = quoted.indexOf(stem, position) + 1;
    return position > 0;
  });
}
