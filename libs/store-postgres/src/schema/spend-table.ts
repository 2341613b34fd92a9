import { doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-types.ts';

export const spend = pgTable(
  'spend',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    usd: doublePrecision('usd').notNull(),
  },
  (table) => [index('spend_newest').on(table.at)],
);
