import { GroupStore, type Group } from '@footnote/core';
import { and, asc, eq, inArray, sql, type InferSelectModel } from 'drizzle-orm';
import { rowsOf, type Database } from '../connection/database.ts';
import { groupMembers, groups } from '../schema/directory-tables.ts';
import { storeLimits } from './store.limits.ts';

type MemberRow = InferSelectModel<typeof groupMembers>;

export class PostgresGroupStore extends GroupStore {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async put(group: Group): Promise<void> {
    const { id, title, updatedAt } = group;
    const members = toMemberRows(group);
    await this.#database.transaction(async (transaction) => {
      const set = { title, updatedAt };
      await transaction
        .insert(groups)
        .values({ id, ...set })
        .onConflictDoUpdate({ target: groups.id, set });
      await transaction.delete(groupMembers).where(eq(groupMembers.groupId, id));
      // A statement takes 65,535 parameters at most.
      for (let from = 0; from < members.length; from += storeLimits.rowsPerInsertMax) {
        await transaction.insert(groupMembers).values(members.slice(from, from + storeLimits.rowsPerInsertMax));
      }
    });
  }

  override async find(id: string): Promise<Group | null> {
    const [row] = await this.#database.select().from(groups).where(eq(groups.id, id));
    return row === undefined ? null : { ...row, ...membersOf(await this.#members([id])) };
  }

  override async list(): Promise<Group[]> {
    const inOrder = sql`${groups.id} collate "C"`;
    const rows = await this.#database.select().from(groups).orderBy(inOrder).limit(storeLimits.groupsMax);
    const byGroup = Map.groupBy(await this.#members(rows.map(({ id }) => id)), ({ groupId }) => groupId);
    return rows.map((row) => ({ ...row, ...membersOf(byGroup.get(row.id) ?? []) }));
  }

  override async delete(id: string): Promise<boolean> {
    return this.#database.transaction(async (transaction) => {
      await transaction.delete(groupMembers).where(and(eq(groupMembers.kind, 'group'), eq(groupMembers.member, id)));
      const removed = await transaction.delete(groups).where(eq(groups.id, id)).returning({ id: groups.id });
      return removed.length > 0;
    });
  }

  /** UNION without ALL drops what was found before, so that circles end. */
  override async groupsOf({ user, groups: given }: { user: string | null; groups: string[] }): Promise<string[]> {
    const result = await this.#database.execute(sql`
      with recursive found(id) as (
          select unnest(${sql.param(given)}::text[])
        union
          select ${groupMembers.groupId} from ${groupMembers} where ${groupMembers.kind} = 'user' and ${groupMembers.member} = ${user}
        union
          select ${groupMembers.groupId} from ${groupMembers}
            join found on ${groupMembers.kind} = 'group' and ${groupMembers.member} = found.id
      )
      select id from found order by id collate "C"`);
    return rowsOf<{ id: string }>(result).map(({ id }) => id);
  }

  override async removeUser(name: string): Promise<number> {
    const removed = await this.#database
      .delete(groupMembers)
      .where(and(eq(groupMembers.kind, 'user'), eq(groupMembers.member, name)))
      .returning({ groupId: groupMembers.groupId });
    return removed.length;
  }

  #members(groupIds: string[]): Promise<MemberRow[]> {
    return this.#database
      .select()
      .from(groupMembers)
      .where(inArray(groupMembers.groupId, groupIds))
      .orderBy(asc(groupMembers.position));
  }
}

function toMemberRows({ id, users, groups: contained }: Group): MemberRow[] {
  const rows = (kind: MemberRow['kind'], members: string[]): MemberRow[] =>
    members.map((member, position) => ({ groupId: id, kind, member, position }));
  return [...rows('user', users), ...rows('group', contained)];
}

function membersOf(rows: readonly MemberRow[]): Pick<Group, 'users' | 'groups'> {
  const named = (wanted: MemberRow['kind']) => rows.filter(({ kind }) => kind === wanted).map(({ member }) => member);
  return { users: named('user'), groups: named('group') };
}
