/** The arm that is the product itself: it comes first, and the others are compared with it. */
export const productArm = 'footnote';

/** Records by arm: the product first, the others by name. */
export function byArm<Judged extends { arm: string }>(records: readonly Judged[]): [string, Judged[]][] {
  const rank = (arm: string) => (arm === productArm ? 0 : 1);
  return [...Map.groupBy(records, ({ arm }) => arm)].toSorted(
    ([first], [second]) => rank(first) - rank(second) || compareNames(first, second),
  );
}

/** The same everywhere, whatever the language of the machine. */
export function compareNames(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
