import { UserStore, type User, type UserListQuery } from '@footnote/core';
import { and, count, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../connection/database.ts';
import { users } from '../schema/directory-tables.ts';

export class PostgresUserStore extends UserStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async insert(user: User): Promise<boolean> {
    const inserted = await this.#database
      .insert(users)
      .values(user)
      .onConflictDoNothing({ target: users.name })
      .returning({ id: users.id });
    return inserted.length > 0;
  }

  override async find(id: string): Promise<User | null> {
    const [row] = await this.#database.select().from(users).where(eq(users.id, id));
    return row ?? null;
  }

  override async findByName(name: string): Promise<User | null> {
    const [row] = await this.#database.select().from(users).where(eq(users.name, name));
    return row ?? null;
  }

  override async list({ text, limit, after }: UserListQuery): Promise<User[]> {
    return this.#database
      .select()
      .from(users)
      .where(and(holds(text), after === null ? undefined : sql`${byCodeUnit} > ${after} collate "C"`))
      .orderBy(byCodeUnit)
      .limit(limit);
  }

  override async update(
    id: string,
    changes: Partial<Omit<User, 'id' | 'name' | 'kind' | 'createdAt'>>,
  ): Promise<boolean> {
    if (Object.keys(changes).length === 0) return (await this.find(id)) !== null;
    const changed = await this.#database.update(users).set(changes).where(eq(users.id, id)).returning({ id: users.id });
    return changed.length > 0;
  }

  override async delete(id: string): Promise<boolean> {
    const removed = await this.#database.delete(users).where(eq(users.id, id)).returning({ id: users.id });
    return removed.length > 0;
  }

  override async countAdmins(): Promise<number> {
    const isAdmin = and(eq(users.kind, 'person'), eq(users.role, 'admin'), eq(users.status, 'active'));
    const [row] = await this.#database.select({ count: count() }).from(users).where(isAdmin);
    return row?.count ?? 0;
  }
}

/** Whatever the server's language is. */
const byCodeUnit = sql`${users.name} collate "C"`;

/** `position` takes the text as it is: no character of it is a wildcard. */
function holds(text: string): SQL | undefined {
  if (text === '') return undefined;
  const wanted = sql`lower(${text})`;
  return sql`(position(${wanted} in lower(${users.name})) > 0 or position(${wanted} in lower(${users.displayName})) > 0)`;
}
