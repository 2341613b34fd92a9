import type { IdPage } from '@footnote/core';

/** The part of these that a page in order of id shows. */
export function pageById<Item>(items: readonly Item[], idOf: (item: Item) => string, { after, limit }: IdPage): Item[] {
  return items
    .filter((item) => after === null || idOf(item) > after)
    .sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1))
    .slice(0, limit);
}
