import { CreateApiKeyRequest, type Scope } from '@footnote/contracts';
import { allNames, noNames, type NameDraft } from '../../../lib/name-draft.ts';

/** A key as a form holds it while it is being filled in. */
export interface KeyDraft {
  name: string;
  user: string;
  groups: NameDraft;
  scopes: Scope[];
  /** Null: it does not expire. */
  days: number | null;
}

export type KeyErrors = Partial<Record<'name' | 'user' | 'groups' | 'scopes', string>>;

export const emptyKeyDraft: KeyDraft = { name: '', user: '', groups: noNames, scopes: ['search', 'answer'], days: 90 };

const dayMs = 86_400_000;

/** What the fields want, in words; the contract's own schema decides whether they are right. */
const wanted: Required<KeyErrors> = {
  name: 'Say what the key is for, in at most 200 characters.',
  user: 'Name the person or program it stands for, in at most 200 characters.',
  groups: 'Names of at most 200 characters each.',
  scopes: 'Choose at least one thing that it may do.',
};

/** The request that the draft makes, or what is wrong with it. */
export function checkKeyDraft(
  { name, user, groups, scopes, days }: KeyDraft,
  now: Date,
): { request: CreateApiKeyRequest; errors: null } | { request: null; errors: KeyErrors } {
  const expiresAt = days === null ? undefined : new Date(now.getTime() + days * dayMs).toISOString();
  const parsed = CreateApiKeyRequest.safeParse({
    name: name.trim(),
    user: user.trim(),
    groups: allNames(groups),
    scopes,
    ...(expiresAt && { expiresAt }),
  });
  if (parsed.success) return { request: parsed.data, errors: null };
  const fields = parsed.error.issues.map(({ path }) => path[0]).filter(isField);
  return { request: null, errors: Object.fromEntries(fields.map((field) => [field, wanted[field]])) };
}

function isField(field: unknown): field is keyof KeyErrors {
  return typeof field === 'string' && Object.hasOwn(wanted, field);
}
