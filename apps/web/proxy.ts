import { NextResponse, type NextRequest } from 'next/server';
import { askWho, withSetCookies, type Who } from './lib/ask-who.ts';
import { frameSource } from './lib/frame-source.ts';
import { isSignInPage, signInLink } from './lib/return-to.ts';
import { internalUrl } from './lib/server-client.ts';

/**
 * Gives every page a Content-Security-Policy with a fresh nonce, and leads a visitor whom the API does not know to the
 * sign-in page. Nothing here decides who may see what: that is the API's work, and pages fetch with the visitor's own
 * credentials.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), request.headers.get('host'));
  const who = await whoVisits(request);
  const response = mustSignIn(request, who) ? redirectToSignIn(request) : openPage(request, policy, who);
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  for (const line of who?.setCookies ?? []) response.headers.append('set-cookie', line);
  return response;
}

/** How the service lets people in does not change while it runs: once it was open, nobody is asked for. */
let isOpen = false;

async function whoVisits(request: NextRequest): Promise<Who | null> {
  if (isOpen || request.nextUrl.pathname.startsWith('/pdfjs/')) return null;
  const who = await askWho(internalUrl(), request.headers);
  isOpen = who?.state.mode === 'open';
  return who;
}

function mustSignIn({ nextUrl }: NextRequest, who: Who | null): boolean {
  return who !== null && who.state.mode !== 'open' && who.state.account === null && !isSignInPage(nextUrl.pathname);
}

function redirectToSignIn({ nextUrl }: NextRequest): NextResponse {
  const query = new URLSearchParams(nextUrl.searchParams);
  query.delete('_rsc');
  const target = query.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${query}`;
  return NextResponse.redirect(new URL(signInLink(target), nextUrl));
}

function openPage(request: NextRequest, policy: string, who: Who | null): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const { setCookies = [] } = who ?? {};
  if (setCookies.length > 0) headers.set('cookie', withSetCookies(headers.get('cookie') ?? '', setCookies));
  return NextResponse.next({ request: { headers } });
}

function contentSecurityPolicy(nonce: string, host: string | null): string {
  // The development server needs eval and inline styles for hot reloading; production has neither.
  const developing = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    // PDFs are parsed in a worker, which is answered with this policy, too.
    "worker-src 'self'",
    `frame-src ${frameSource(host)}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = { matcher: '/((?!api/|_next/static/|icon.svg).*)' };
