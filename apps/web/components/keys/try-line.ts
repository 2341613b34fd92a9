import type { Scope } from '@footnote/contracts';

const addresses: Record<Exclude<Scope, 'answer'>, string> = {
  search: '/api/v1/search?q=holidays',
  ingest: '/api/v1/documents',
  review: '/api/v1/review/items',
  admin: '/api/v1/api-keys',
};

/** A line for a terminal that shows that the key works, by something that it may do and that changes nothing. */
export function tryLine(key: string, scopes: Scope[], origin: string): string {
  const curl = `curl -H 'Authorization: Bearer ${key}'`;
  const scope = scopes.find((candidate) => candidate !== 'answer');
  if (scope !== undefined) return `${curl} '${origin}${addresses[scope]}'`;
  return `${curl} -H 'Content-Type: application/json' -d '{ "question": "How many holidays do we have?" }' '${origin}/api/v1/answers'`;
}
