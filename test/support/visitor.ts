import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import type { RunningFootnote } from './start-footnote.ts';

export const goodPassword = 'otter-lantern-82-velvet';

/** A browser at the portal, as far as the API sees one: it keeps its cookies, and says which page asks. */
export class Visitor {
  readonly url: string;
  readonly client: FootnoteClient;
  readonly #cookies = new Map<string, string>();
  /** The last `Set-Cookie` that came. */
  lastSetCookie: string | null = null;

  constructor(url: string) {
    this.url = url;
    this.client = createFootnoteClient({ baseUrl: url, fetch: (address, init) => this.fetch(address, init) });
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set cookie(pair: string) {
    const [name = '', value = ''] = pair.split('=');
    this.#cookies.set(name, value);
  }

  readonly fetch: typeof fetch = async (address, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', new URL(this.url).origin);
    headers.set('sec-fetch-site', 'same-origin');
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36');
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(address, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  };

  #keep(line: string): void {
    this.lastSetCookie = line;
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** The secret of the set-up link on the terminal; null when there is none. */
export function setUpSecret(footnote: RunningFootnote): string | null {
  return /^Set-up \(once, within 24 hours\): \S+\/setup#(\S+)$/m.exec(footnote.output())?.[1] ?? null;
}

/** Makes the first admin, as whoever sees the terminal would. */
export async function setUp(footnote: RunningFootnote, name = 'ada@example.org'): Promise<Visitor> {
  const admin = new Visitor(footnote.url);
  const secret = setUpSecret(footnote) ?? 'none';
  await admin.client.setUp({ secret, name, displayName: 'Ada Admin', password: goodPassword });
  return admin;
}

/** A person whom the admin invites, signed in. */
export async function invite(
  admin: Visitor,
  { name, role = 'reader' }: { name: string; role?: 'reader' | 'contributor' | 'reviewer' | 'admin' },
): Promise<{ visitor: Visitor; userId: string }> {
  const { user, link } = await admin.client.createUser({ kind: 'person', name, role });
  const visitor = new Visitor(admin.url);
  await visitor.client.setPassword({ secret: secretOf(link?.url), password: goodPassword });
  return { visitor, userId: user.id };
}

export function secretOf(url: string | undefined): string {
  return new URL(url ?? 'http://none').hash.slice(1);
}
