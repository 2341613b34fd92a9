import type { FootnoteClient } from '@footnote/contracts';

let client: Promise<FootnoteClient> | null = null;

/**
 * The API from the browser: same origin, with the visitor's login cookie.
 * It comes in a file of its own, since the schemas are large and a page can be read before they are there.
 */
export function apiClient(): Promise<FootnoteClient> {
  client ??= loadClient();
  return client;
}

async function loadClient(): Promise<FootnoteClient> {
  try {
    const { createFootnoteClient } = await import('@footnote/contracts');
    return createFootnoteClient({ baseUrl: '' });
  } catch (error) {
    // The file did not arrive: the next caller tries again.
    client = null;
    throw error;
  }
}
