import { createId, type ApiKey } from '@footnote/core';
import { builtAt } from './build-source.ts';

/** A key of Ana in group `hr` that may search, and never expires. */
export function buildApiKey(changes: Partial<ApiKey> = {}): ApiKey {
  const id = changes.id ?? createId('key');
  return {
    id,
    name: 'Search',
    user: 'ana@example.org',
    groups: ['hr'],
    scopes: ['search'],
    secretHash: `hash-of-${id}`,
    expiresAt: null,
    lastUsedAt: null,
    createdAt: builtAt,
    ...changes,
  };
}
