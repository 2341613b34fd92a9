import type { Access, Denial } from '@footnote/core';

export interface ModelPerson {
  name: string;
  isSuspended: boolean;
  /** Groups that an identity provider claimed. */
  claims: string[];
}

interface ModelGroup {
  users: string[];
  groups: string[];
}

export interface ModelDocument {
  id: string;
  /** In its markers; a document that moves to another source is a new one. */
  number: number;
  source: string;
  externalId: string;
  /** Null: what its source says. */
  access: Access | null;
}

/** Who asks: somebody by name, and the groups that a key states; null: by a login, which states no groups. */
export interface ModelAsker {
  name: string;
  statedGroups: string[] | null;
}

const denyingNobody: Denial = { groups: [], users: [] };

/**
 * Who may read what, said as simply as possible and looked up from scratch each time: no closures that are kept, no
 * queries. Membership is asked downwards from a group, where the product looks upwards from a member.
 */
export class AccessModel {
  readonly people = new Map<string, ModelPerson>();
  readonly groups = new Map<string, ModelGroup>();
  readonly sources = new Map<string, Access>();
  readonly documents = new Map<string, ModelDocument>();

  /** A suspended person reads nothing; a key never more than the person that it belongs to. */
  mayRead(asker: ModelAsker, document: ModelDocument): boolean {
    const person = this.people.get(asker.name);
    if (person?.isSuspended === true) return false;
    const stated = asker.statedGroups;
    if (stated === null) return this.wouldRead(asker.name, document);
    const access = this.accessOf(document);
    if (person === undefined) return this.#grants(access, asker.name, (group) => this.#reaches(stated, group));
    const isBoth = (group: string) => this.#reaches(stated, group) && this.isIn(asker.name, group);
    return this.wouldRead(asker.name, document) && this.#grants(access, asker.name, isBoth);
  }

  /** By access alone, were the person not suspended. */
  wouldRead(name: string, document: ModelDocument): boolean {
    return this.#grants(this.accessOf(document), name, (group) => this.isIn(name, group));
  }

  readableBy(asker: ModelAsker): ModelDocument[] {
    return [...this.documents.values()].filter((document) => this.mayRead(asker, document));
  }

  accessOf({ access, source }: ModelDocument): Access {
    return access ?? this.sources.get(source) ?? { everyone: false, groups: [], users: [] };
  }

  /** Whether the person is in the group, directly, by a claim, or through a group that it contains. */
  isIn(name: string, group: string): boolean {
    return this.#holds(group, (inner) => {
      const claims = this.people.get(name)?.claims ?? [];
      return claims.includes(inner) || this.groups.get(inner)?.users.includes(name) === true;
    });
  }

  /** Everybody whom a group has now, suspended or not. */
  membersOf(group: string): string[] {
    return [...this.people.keys()].filter((name) => this.isIn(name, group));
  }

  #grants(access: Access, name: string, isIn: (group: string) => boolean): boolean {
    const { groups, users } = access.deny ?? denyingNobody;
    if (users.includes(name) || groups.some(isIn)) return false;
    return access.everyone || access.users.includes(name) || access.groups.some(isIn);
  }

  #reaches(stated: string[], group: string): boolean {
    return this.#holds(group, (inner) => stated.includes(inner));
  }

  #holds(group: string, isFound: (inner: string) => boolean, seen = new Set<string>()): boolean {
    if (seen.has(group)) return false;
    seen.add(group);
    if (isFound(group)) return true;
    return (this.groups.get(group)?.groups ?? []).some((inner) => this.#holds(inner, isFound, seen));
  }
}
