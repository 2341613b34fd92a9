import { Visitor } from './visitor.ts';

const redirectsMax = 20;

/** Where a browser ended: the address and what it got there. */
export interface Arrival {
  url: URL;
  status: number;
  text: string;
}

/** A browser that walks between a service and its provider: it keeps the cookies of each, and follows where they send it. */
export class OidcBrowser {
  /** At the service. */
  readonly visitor: Visitor;
  readonly #jars = new Map<string, Map<string, string>>();
  /** Every address that it was sent to, the last one last. */
  readonly path: URL[] = [];

  constructor(footnoteUrl: string) {
    this.visitor = new Visitor(footnoteUrl);
  }

  /** Goes to an address and wherever that leads, or as far as an address that `until` holds for, without asking it. */
  async go(address: string, until: (url: URL) => boolean = () => false): Promise<Arrival> {
    let url = new URL(address);
    for (let count = 0; count < redirectsMax; count += 1) {
      this.path.push(url);
      if (until(url)) return { url, status: 0, text: '' };
      const response = await this.fetch(url);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url);
    }
    throw new Error(`More than ${redirectsMax} redirects, the last one to ${url.href}.`);
  }

  /** One request, as a page that is opened: with the cookies of that origin, which it keeps up to date. */
  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    if (url.origin === new URL(this.visitor.url).origin)
      return this.visitor.fetch(url, { ...init, redirect: 'manual' });
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...(cookie !== '' && { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
