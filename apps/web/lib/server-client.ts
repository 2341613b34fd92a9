import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { headers } from 'next/headers';

const forwardedHeaders = ['cookie', 'authorization'] as const;

/** The API from a server component, with the credentials of the visitor whose page this is, and no others. */
export async function serverClient(): Promise<FootnoteClient> {
  const incoming = await headers();
  const forwarded: Record<string, string> = {};
  for (const name of forwardedHeaders) {
    const value = incoming.get(name);
    if (value !== null) forwarded[name] = value;
  }
  return createFootnoteClient({ baseUrl: internalUrl(), headers: forwarded });
}

/** Where the API listens for the portal's own requests. */
export function internalUrl(): string {
  return process.env['FOOTNOTE_INTERNAL_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;
}
