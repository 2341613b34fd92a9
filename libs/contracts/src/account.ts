import { z } from 'zod';
import { IsoTime, listOf, nonBlank } from './common.ts';
import { contractLimits } from './contract-limits.ts';
import { Scope } from './keys.ts';
import { Role } from './users.ts';

/** The caller, as the service sees it. */
export const Account = z
  .object({
    /** How the service lets people in. */
    authMode: z.enum(['open', 'password', 'oidc']),
    /** What was presented with this request. `open`: nothing, on the machine itself. */
    signedInBy: z.enum(['open', 'login', 'api-key']),
    /** Null for the local admin and for a key of somebody who is not a user here. */
    userId: z.string().nullable(),
    name: z.string().nullable(),
    displayName: z.string(),
    role: Role.nullable(),
    /** With the groups that contain the caller's groups; `everyone` goes without saying. */
    groups: z.array(z.string()),
    scopes: z.array(Scope),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** A browser that is signed in. */
export const Login = z
  .object({
    id: z.string(),
    device: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    expiresAt: z.string(),
    /** The one that this request came with. */
    isCurrent: z.boolean(),
  })
  .meta({ id: 'Login' });
export type Login = z.infer<typeof Login>;
export const LoginList = listOf(Login).meta({ id: 'LoginList' });
export type LoginList = z.infer<typeof LoginList>;

export const ChangePasswordRequest = z
  .strictObject({
    current: nonBlank(contractLimits.passwordCharactersMax),
    next: nonBlank(contractLimits.passwordCharactersMax),
  })
  .meta({ id: 'ChangePasswordRequest' });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** A key of one's own: it reads and does no more than its owner. All of the owner's groups when none is named. */
export const CreateOwnApiKeyRequest = z
  .strictObject({
    name: nonBlank(200),
    groups: z.array(nonBlank(200)).max(contractLimits.accessEntriesMax).optional(),
    scopes: z.array(Scope).min(1).max(5),
    expiresAt: IsoTime.optional(),
  })
  .meta({ id: 'CreateOwnApiKeyRequest' });
export type CreateOwnApiKeyRequest = z.infer<typeof CreateOwnApiKeyRequest>;
