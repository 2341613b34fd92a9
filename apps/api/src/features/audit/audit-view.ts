import type { AuditEntry as AuditEntryView } from '@footnote/contracts';
import type { ApiKeyStore, AuditEntry, UserStore } from '@footnote/core';

/** Gives entries the names that their actors have today. */
export class AuditView {
  readonly #users: UserStore;
  readonly #keys: ApiKeyStore;

  constructor(users: UserStore, keys: ApiKeyStore) {
    this.#users = users;
    this.#keys = keys;
  }

  async of(entries: readonly AuditEntry[]): Promise<AuditEntryView[]> {
    const actors = [...new Set(entries.map(({ actor }) => actor))];
    const keyNames = actors.some((actor) => actor.startsWith('key:')) ? await this.#keyNames() : new Map();
    const names = new Map(
      await Promise.all(actors.map(async (actor) => [actor, await this.#name(actor, keyNames)] as const)),
    );
    return entries.map((entry) => ({
      ...entry,
      at: entry.at.toISOString(),
      actorName: names.get(entry.actor) ?? null,
    }));
  }

  async #name(actor: string, keyNames: ReadonlyMap<string, string>): Promise<string | null> {
    const [kind, id = ''] = actor.split(':', 2);
    if (kind === 'user') return (await this.#users.find(id))?.name ?? null;
    return kind === 'key' ? (keyNames.get(id) ?? null) : null;
  }

  async #keyNames(): Promise<Map<string, string>> {
    return new Map((await this.#keys.list()).map(({ id, name, user }) => [id, `${user} (${name})`]));
  }
}
