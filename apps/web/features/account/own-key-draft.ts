import { CreateOwnApiKeyRequest, type Scope } from '@footnote/contracts';

/** A key of one's own, as a form holds it while it is being filled in. */
export interface OwnKeyDraft {
  name: string;
  scopes: Scope[];
  /** Null: it does not expire. */
  days: number | null;
}

export type OwnKeyErrors = Partial<Record<'name' | 'scopes', string>>;

const dayMs = 86_400_000;
const usual: Scope[] = ['search', 'answer'];

/** To search and ask, as far as one may oneself. */
export function emptyOwnKeyDraft(scopes: readonly Scope[]): OwnKeyDraft {
  return { name: '', scopes: usual.filter((scope) => scopes.includes(scope)), days: 90 };
}

/** The request that the draft makes, or what is wrong with it; the contract's own schema decides. */
export function checkOwnKeyDraft(
  { name, scopes, days }: OwnKeyDraft,
  now: Date,
): { request: CreateOwnApiKeyRequest; errors: null } | { request: null; errors: OwnKeyErrors } {
  const expiresAt = days === null ? null : new Date(now.getTime() + days * dayMs).toISOString();
  const parsed = CreateOwnApiKeyRequest.safeParse({ name: name.trim(), scopes, ...(expiresAt && { expiresAt }) });
  if (parsed.success) return { request: parsed.data, errors: null };
  const fields = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return {
    request: null,
    errors: {
      ...(fields.has('name') && { name: 'Say what the key is for, in at most 200 characters.' }),
      ...(fields.has('scopes') && { scopes: 'Choose at least one thing that it may do.' }),
    },
  };
}
