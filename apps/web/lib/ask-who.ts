import { AuthState } from '@footnote/contracts';

const askMsMax = 2_000;

export interface Who {
  state: AuthState;
  /** Logins change their secret from time to time: what the browser must be told. */
  setCookies: string[];
}

/** Asks the API who sends these headers; null when it cannot be learnt. */
export async function askWho(internalUrl: string, incoming: Headers): Promise<Who | null> {
  const headers = new Headers();
  for (const name of ['cookie', 'authorization', 'user-agent']) {
    const value = incoming.get(name);
    if (value !== null) headers.set(name, value);
  }
  try {
    const signal = AbortSignal.timeout(askMsMax);
    const response = await fetch(`${internalUrl}/api/v1/auth`, { headers, signal, cache: 'no-store' });
    const state = AuthState.safeParse(await response.json());
    return state.success ? { state: state.data, setCookies: response.headers.getSetCookie() } : null;
  } catch {
    // Without an answer the page itself will say that the service cannot be reached.
    return null;
  }
}

/** The `Cookie` header that a browser would send after it was told these. */
export function withSetCookies(cookie: string, setCookies: readonly string[]): string {
  const pairs = new Map(cookie.split(/;\s*/).flatMap((pair) => toEntry(pair)));
  for (const [name, value] of setCookies.flatMap((line) => toEntry(line.split(';')[0] ?? ''))) pairs.set(name, value);
  return [...pairs].map(([name, value]) => `${name}=${value}`).join('; ');
}

function toEntry(pair: string): [string, string][] {
  const equals = pair.indexOf('=');
  return equals > 0 ? [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]] : [];
}
