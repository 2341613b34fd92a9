const secretBytes = 32;

/** A new key such as `fn_…`: 256 random bits in base64url. */
export function createApiKeySecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(secretBytes));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `fn_${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
