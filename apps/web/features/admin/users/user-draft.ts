import { CreateUserRequest, type Role, type User } from '@footnote/contracts';

/** Somebody new, as a form holds them while it is being filled in. */
export interface UserDraft {
  kind: User['kind'];
  name: string;
  displayName: string;
  role: Role;
}

export type UserErrors = Partial<Record<'name' | 'displayName', string>>;

export const emptyUserDraft: UserDraft = { kind: 'person', name: '', displayName: '', role: 'reader' };

/** The request that the draft makes, or what is wrong with it; the contract's own schema decides. */
export function checkUserDraft({
  kind,
  name,
  displayName,
  role,
}: UserDraft): { request: CreateUserRequest; errors: null } | { request: null; errors: UserErrors } {
  const title = displayName.trim();
  const parsed = CreateUserRequest.safeParse({ kind, name: name.trim(), role, ...(title && { displayName: title }) });
  if (parsed.success) return { request: parsed.data, errors: null };
  const fields = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return {
    request: null,
    errors: {
      ...(fields.has('name') && { name: nameWanted[kind] }),
      ...(fields.has('displayName') && { displayName: 'At most 200 characters.' }),
    },
  };
}

const nameWanted: Record<User['kind'], string> = {
  person: 'An e-mail address, such as ana@example.org.',
  service: 'Lower-case letters, digits and hyphens, such as wiki-sync.',
};
