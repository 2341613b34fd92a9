const secretBytes = 32;

/** What a secret is for, so that one that turns up somewhere can be told: API key, login, one-time link. */
const prefixByPurpose = { 'api-key': 'fn_', login: 'fnl_', link: 'fno_' } as const;

/** A new secret such as `fn_…`: 256 random bits in base64url. */
export function createSecret(purpose: keyof typeof prefixByPurpose): string {
  const bytes = crypto.getRandomValues(new Uint8Array(secretBytes));
  const base64 = btoa(String.fromCharCode(...bytes));
  return prefixByPurpose[purpose] + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
