import type { FootnoteClient } from '@footnote/contracts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { noticeSignedOut } from './signed-out.ts';

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
    return createFootnoteClient({ baseUrl: '', fetch: fetchBeyondPage });
  } catch (error) {
    // The file did not arrive: the next caller tries again.
    client = null;
    throw error;
  }
}

/** A removal is sent even when the page is being left: whoever asked for it does not see that it was dropped. */
const fetchBeyondPage: typeof fetch = async (address, init) =>
  noticeSignedOut(await fetch(address, { ...init, keepalive: init?.method === 'DELETE' }));

/** The same API, for one upload whose progress is told. */
export async function uploadClient(onProgress: (sentShare: number) => void): Promise<FootnoteClient> {
  const { createFootnoteClient } = await import('@footnote/contracts');
  const send = fetchWithProgress(onProgress);
  return createFootnoteClient({
    baseUrl: '',
    fetch: async (address, init) => noticeSignedOut(await send(address, init)),
  });
}
