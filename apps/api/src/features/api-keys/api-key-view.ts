import type { ApiKey as ApiKeyView } from '@footnote/contracts';
import type { ApiKey } from '@footnote/core';

/** A key without its secret. */
export function toApiKeyView({ id, name, user, groups, scopes, expiresAt, lastUsedAt }: ApiKey): ApiKeyView {
  const [expires, lastUsed] = [expiresAt, lastUsedAt].map((time) => time?.toISOString() ?? null);
  return { id, name, user, groups, scopes, expiresAt: expires ?? null, lastUsedAt: lastUsed ?? null };
}
