import type { Document } from '@footnote/contracts';

/** Documents in the order of the list, without a gap, and where the list goes on. */
export interface Listed {
  items: Document[];
  nextCursor: string | null;
}

/**
 * The list after its first page has been read again: what is new or changed is taken over, what is gone goes, and what
 * was shown below the first page stays. `kept` stay in any case (deleted documents whose receipt is still to be shown).
 */
export function mergeFirstPage(shown: Listed, page: Listed, kept: ReadonlySet<string>): Listed {
  const stays = shown.items.filter(({ id }) => kept.has(id));
  const ids = new Set(page.items.map(({ id }) => id));
  // Nothing in common: more has come than a page holds, and what lies between is not known.
  const isFarBelow = shown.items.length > 0 && !shown.items.some(({ id }) => ids.has(id));
  if (page.nextCursor === null || isFarBelow) {
    return { items: inOrder([...page.items, ...stays]), nextCursor: page.nextCursor };
  }
  const last = page.items.at(-1);
  const below = shown.items.filter((document) => last !== undefined && byPlace(last, document) < 0);
  const nextCursor = below.length === 0 ? page.nextCursor : shown.nextCursor;
  return { items: inOrder([...page.items, ...below, ...stays]), nextCursor };
}

/** The list with its next page under it. */
export function appendPage(shown: Listed, page: Listed): Listed {
  return { items: inOrder([...shown.items, ...page.items]), nextCursor: page.nextCursor };
}

/** Each document once, as it stands first: newest first, then by id. */
function inOrder(documents: Document[]): Document[] {
  const byId = new Map<string, Document>();
  for (const document of documents) if (!byId.has(document.id)) byId.set(document.id, document);
  return [...byId.values()].sort(byPlace);
}

function byPlace(one: Document, other: Document): number {
  return other.createdAt.localeCompare(one.createdAt) || (one.id < other.id ? -1 : Number(one.id > other.id));
}
