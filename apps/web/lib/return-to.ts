const anyOrigin = 'http://portal.invalid';
const signInPages = ['/sign-in', '/setup', '/password'];

/** Where to go after signing in: the given path when it is a page of this portal, else the start. Addresses are made by anybody. */
export function safeReturnTo(given: string | undefined | null): string {
  if (!given?.startsWith('/')) return '/';
  const address = URL.parse(given, anyOrigin);
  if (address === null || address.origin !== anyOrigin) return '/';
  const isPage = !address.pathname.startsWith('//') && !address.pathname.startsWith('/api/');
  if (!isPage || isSignInPage(address.pathname)) return '/';
  return address.pathname + address.search + address.hash;
}

/** Whether a page is for people whom nobody knows yet. */
export function isSignInPage(path: string): boolean {
  return signInPages.some((page) => path === page || path.startsWith(`${page}/`));
}

/** The sign-in page, which leads back to this address. */
export function signInLink(returnTo: string): string {
  const target = safeReturnTo(returnTo);
  return target === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ returnTo: target })}`;
}
