import type { Role } from './role.ts';

export type UserKind = 'person' | 'service';

/** `invited`: has not set a password or signed in yet. A suspended user's every credential is refused at once. */
export type UserStatus = 'invited' | 'active' | 'suspended';

/** A person or a service account that Footnote knows. */
export interface User {
  id: string;
  kind: UserKind;
  /** Unique; what access lists, groups and keys call this user. An e-mail address in lower case for a person. */
  name: string;
  displayName: string;
  role: Role;
  status: UserStatus;
  /** Null: signs in elsewhere, or not at all. */
  passwordHash: string | null;
  /** Groups that the identity provider claimed at the last sign-in. */
  claimedGroups: string[];
  createdAt: Date;
  lastSeenAt: Date | null;
}

/** A named set of users and of other groups; whoever is in a contained group is in this one. */
export interface Group {
  /** What access lists call it. */
  id: string;
  title: string;
  /** Names of users, known or not yet. */
  users: string[];
  /** Ids of contained groups. */
  groups: string[];
  updatedAt: Date;
}
