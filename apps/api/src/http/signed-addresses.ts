const signedAddresses: readonly string[] = ['/api/v1/slack/events', '/api/v1/slack/interactions'];

/**
 * Whether callers of this route sign the bytes of their request instead of presenting a key: no key is asked for, and the
 * body stays as it came.
 */
export function takesSignedRequests(address: string): boolean {
  return signedAddresses.includes(address);
}
