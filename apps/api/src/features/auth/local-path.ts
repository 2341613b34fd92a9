const portal = 'http://portal.invalid';

/** The path of a page of the portal, or the start: what stands in an address was written by anybody. */
export function toLocalPath(given: string | undefined): string {
  const address = given?.startsWith('/') === true ? URL.parse(given, portal) : null;
  if (address?.origin !== portal) return '/';
  const { pathname, search, hash } = address;
  return pathname.startsWith('//') || pathname.startsWith('/api/') ? '/' : pathname + search + hash;
}
