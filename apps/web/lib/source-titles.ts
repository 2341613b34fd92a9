import type { FootnoteClient } from '@footnote/contracts';

/** The titles of sources by id; empty when they cannot be had, since the id will do. */
export async function sourceTitles(client: FootnoteClient): Promise<Record<string, string>> {
  const { items } = await client.listSources().catch(() => ({ items: [] }));
  return Object.fromEntries(items.map(({ id, title }) => [id, title]));
}
