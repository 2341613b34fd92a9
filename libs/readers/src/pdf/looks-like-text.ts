import type { TextLine } from './join-lines.ts';

const lettersShareMin = 0.5;

/** False when most characters are neither letters nor digits: then the fonts do not say what they show. */
export function looksLikeText(lines: readonly TextLine[]): boolean {
  const text = lines
    .flatMap(({ cells }) => cells)
    .join('')
    .replace(/[\s.·_…-]+/g, '');
  const meaningful = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  // Fonts without a mapping give private-use characters, which count as neither.
  return text.length === 0 || meaningful / text.length >= lettersShareMin;
}
