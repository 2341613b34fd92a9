import { z } from 'zod';
import { emailAddress, listOf, nonBlank } from './common.ts';

export const Role = z.enum(['reader', 'contributor', 'reviewer', 'admin']);
export type Role = z.infer<typeof Role>;

export const User = z
  .object({
    id: z.string(),
    kind: z.enum(['person', 'service']),
    /** What access lists and keys call this user: an e-mail address in lower case for a person. */
    name: z.string(),
    displayName: z.string(),
    role: Role,
    /** `invited`: has not signed in yet. A suspended user's logins and keys are refused at once. */
    status: z.enum(['invited', 'active', 'suspended']),
    /** Every group the user is in, those that contain others included. */
    groups: z.array(z.string()),
    /** Those of them that the identity provider claimed. */
    claimedGroups: z.array(z.string()),
    createdAt: z.string(),
    lastSeenAt: z.string().nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;
export const UserList = listOf(User).meta({ id: 'UserList' });
export type UserList = z.infer<typeof UserList>;

export const CreateUserRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('person'),
      name: emailAddress,
      displayName: nonBlank(200).optional(),
      role: Role.default('reader'),
    }),
    z.strictObject({
      kind: z.literal('service'),
      name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
      displayName: nonBlank(200).optional(),
      role: Role.default('reader'),
    }),
  ])
  .meta({ id: 'CreateUserRequest' });
export type CreateUserRequest = z.infer<typeof CreateUserRequest>;

/** A one-time link to hand to the user, shown once; null where nobody needs one (service accounts, OpenID). */
export const PasswordLink = z.object({ url: z.string(), expiresAt: z.string() }).meta({ id: 'PasswordLink' });
export type PasswordLink = z.infer<typeof PasswordLink>;
export const CreateUserResponse = z
  .object({ user: User, link: PasswordLink.nullable() })
  .meta({ id: 'CreateUserResponse' });
export type CreateUserResponse = z.infer<typeof CreateUserResponse>;

export const PatchUserRequest = z
  .strictObject({
    displayName: nonBlank(200).optional(),
    role: Role.optional(),
    status: z.enum(['active', 'suspended']).optional(),
  })
  .meta({ id: 'PatchUserRequest' });
export type PatchUserRequest = z.infer<typeof PatchUserRequest>;

/** What was removed of a person, place by place, and what stays there under a pseudonym; denials stay by name. */
export const Erasure = z
  .object({
    userId: z.string(),
    places: z.array(z.object({ place: z.string(), removed: z.number().int(), kept: z.number().int() })),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;
