import { NextResponse, type NextRequest } from 'next/server';
import { frameSource } from './lib/frame-source.ts';

/**
 * Gives every page a Content-Security-Policy with a fresh nonce. Nothing here decides who may see what:
 * that is the API's work, and pages fetch with the visitor's own credentials.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()), request.headers.get('host'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  return response;
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
