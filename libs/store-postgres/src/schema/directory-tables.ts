import type { AuditAction, JsonValue, OneTimeLinkPurpose, Role, UserKind, UserStatus } from '@footnote/core';
import { index, integer, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const users = pgTable('users', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<UserKind>().notNull(),
  name: text('name').notNull().unique('users_name'),
  displayName: text('display_name').notNull(),
  role: text('role').$type<Role>().notNull(),
  status: text('status').$type<UserStatus>().notNull(),
  passwordHash: text('password_hash'),
  claimedGroups: text('claimed_groups').array().notNull(),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at'),
});

export const groups = pgTable('groups', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Members are names, not references: a group may name people who have never signed in. */
export const groupMembers = pgTable(
  'group_members',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<'user' | 'group'>().notNull(),
    member: text('member').notNull(),
    /** Members are given back in the order in which they were put. */
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.kind, table.member] }),
    index('group_members_of').on(table.kind, table.member),
  ],
);

export const logins = pgTable(
  'logins',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    secretHash: text('secret_hash').notNull().unique('logins_secret_hash'),
    previousSecretHash: text('previous_secret_hash'),
    rotatedAt: instant('rotated_at').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    device: text('device').notNull(),
    idToken: text('id_token'),
  },
  (table) => [
    index('logins_previous_secret_hash').on(table.previousSecretHash),
    index('logins_of_user').on(table.userId),
    index('logins_expiry').on(table.expiresAt),
  ],
);

export const signInFailures = pgTable('sign_in_failures', {
  nameHash: text('name_hash').primaryKey(),
  count: integer('count').notNull(),
  lastFailedAt: instant('last_failed_at').notNull(),
});

export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    secretHash: text('secret_hash').primaryKey(),
    purpose: text('purpose').$type<OneTimeLinkPurpose>().notNull(),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [unique('one_time_links_of_user').on(table.purpose, table.userId).nullsNotDistinct()],
);

/** Who somebody is to an OpenID provider; each account there is one user here, and goes with that user. */
export const linkedIdentities = pgTable(
  'linked_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    unique('linked_identities_of_user').on(table.userId, table.issuer),
  ],
);

/** The database itself refuses to change an entry, and to remove one that no entry says was removed (see the migrations). */
export const auditEntries = pgTable(
  'audit_entries',
  {
    sequence: integer('sequence').primaryKey(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    target: text('target'),
    /** `json`, not `jsonb`: kept as it was hashed. */
    details: json('details').$type<Record<string, JsonValue>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_entries_of_actor').on(table.actor, table.sequence),
    index('audit_entries_of_action').on(table.action, table.sequence),
    index('audit_entries_of_target').on(table.target, table.sequence),
  ],
);
