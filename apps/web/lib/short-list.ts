const shownMax = 3;

/** `hr, it, legal and 4 more`; null when there is nothing to list. */
export function shortList(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, shownMax).join(', ');
  const others = names.length - shownMax;
  return others > 0 ? `${shown} and ${others} more` : shown;
}
