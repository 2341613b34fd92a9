import { boolean, customType, text, timestamp } from 'drizzle-orm/pg-core';

/** Bytes as they are. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

/** An instant to the millisecond, as JavaScript keeps it. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
}

/** Who may read, as columns that a query can filter on. */
export function accessColumns() {
  return {
    everyone: boolean('everyone').notNull(),
    groups: text('groups').array().notNull(),
    users: text('users').array().notNull(),
    deniedGroups: text('denied_groups').array().notNull().default([]),
    deniedUsers: text('denied_users').array().notNull().default([]),
  };
}
