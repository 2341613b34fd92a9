/** Whether callers of this address sign the bytes of their request instead of presenting a key: no key is asked for, and the body stays as it came. */
export function takesSignedRequests(url: string): boolean {
  return /^\/api\/v1\/slack\/(?:events|interactions)(?:\?|$)/.test(url);
}
