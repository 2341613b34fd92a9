import type { Scope } from '@footnote/core';
import { index, integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  userName: text('user_name').notNull(),
  groups: text('groups').array().notNull(),
  scopes: text('scopes').array().$type<Scope[]>().notNull(),
  secretHash: text('secret_hash').notNull().unique('api_keys_secret_hash'),
  expiresAt: instant('expires_at'),
  lastUsedAt: instant('last_used_at'),
  createdAt: instant('created_at').notNull(),
});

export const idempotencyClaims = pgTable(
  'idempotency_claims',
  {
    owner: text('owner').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Null while the first request is still being worked on. */
    status: integer('status'),
    /** `json`, not `jsonb`: a repeat gets the same bytes, with fields in the same order. */
    body: json('body').$type<unknown>(),
    claimedAt: instant('claimed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.key] }), index('idempotency_claims_age').on(table.claimedAt)],
);
