import type { Role, Subject } from '@footnote/core';
import { AccessModel, type ModelAsker, type ModelDocument } from './access-model.ts';
import { fakePorts, type AccessPorts } from './access-ports.ts';
import { peopleNames, groupIds, sourceIds } from './step-arbitraries.ts';
import { wireFootnote, type WiredFootnote } from './wired-footnote.ts';

/** Somebody who asks, in the model and in the product. */
export interface Asker {
  model: ModelAsker;
  /** Looks after documents, and so sees titles; never text. */
  managesDocuments: boolean;
  reviews: boolean;
  /** Null when the product refuses whatever they present. */
  resolve(): Promise<Subject | null>;
}

const roleOf: Record<string, Role> = {
  'cem@example.org': 'contributor',
  'dea@example.org': 'reviewer',
  'eva@example.org': 'admin',
};
/** One whose groups are all stated, two with few of them, and one whom Footnote does not know. */
const keys = [
  { name: 'ana@example.org', statedGroups: ['hr', 'it'] },
  { name: 'ben@example.org', statedGroups: [] },
  { name: 'cem@example.org', statedGroups: groupIds },
  { name: 'stranger@example.org', statedGroups: ['sales'] },
];

/** The product and the model beside each other, and what a test remembers of both. */
export class AccessWorld {
  readonly model = new AccessModel();
  readonly footnote: WiredFootnote;
  readonly askers: Asker[] = [];
  readonly userIds = new Map<string, string>();
  readonly answers: string[] = [];
  readonly jobs: string[] = [];
  /** Document ids that are gone from the rows, and perhaps not yet from the index. */
  readonly deleted: string[] = [];
  #numbers = 0;

  private constructor(footnote: WiredFootnote) {
    this.footnote = footnote;
  }

  static async open(ports: AccessPorts = fakePorts()): Promise<AccessWorld> {
    const world = new AccessWorld(wireFootnote(ports));
    for (const name of peopleNames) await world.#addPerson(name);
    for (const { name, statedGroups } of keys) await world.#addKey(name, statedGroups);
    for (const id of sourceIds) {
      await world.footnote.putSource.run(id, {});
      world.model.sources.set(id, { everyone: false, groups: [], users: [] });
    }
    return world;
  }

  nextNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  documentAt(place: number): ModelDocument | undefined {
    return pick([...this.model.documents.values()], place);
  }

  async #addPerson(name: string): Promise<void> {
    const role = roleOf[name] ?? 'reader';
    const { id } = await this.footnote.manageUsers.create({ kind: 'person', name, role });
    this.userIds.set(name, id);
    this.model.people.set(name, { name, isSuspended: false, claims: [] });
    this.askers.push({
      model: { name, statedGroups: null },
      managesDocuments: role !== 'reader',
      reviews: role === 'reviewer' || role === 'admin',
      resolve: async () => {
        const user = await this.footnote.ports.users.find(id);
        return user && this.footnote.resolveSubject.ofUser(user);
      },
    });
  }

  async #addKey(name: string, statedGroups: string[]): Promise<void> {
    const request = { name: 'key', user: name, groups: statedGroups, expiresAt: null };
    const { key } = await this.footnote.manageApiKeys.issue({ ...request, scopes: ['search', 'answer'] });
    this.askers.push({
      model: { name, statedGroups },
      managesDocuments: false,
      reviews: false,
      resolve: () => this.footnote.resolveSubject.byApiKey(key),
    });
  }
}

/** One of them, whatever the number; undefined of none. */
export function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items[place % items.length];
}
