import { documentNotFound } from '../ingestion/document-errors.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { Document } from '../ingestion/document.ts';
import { accessLimits } from './access.limits.ts';
import type { Access } from './access.ts';
import { canRead } from './can-read.ts';
import type { GroupStore, UserStore } from './directory-stores.ts';
import { explainReading } from './explain-reading.ts';
import { GroupNesting } from './group-nesting.ts';
import { maySeeDocument } from './policy.ts';
import type { Subject } from './subject.ts';
import type { Group, User } from './user.ts';

interface DocumentReaderOf {
  name: string;
  /** Null for somebody whom access names and who is not a user here. */
  displayName: string | null;
  canRead: boolean;
  /** In words, the deciding one first. */
  why: string[];
}

export interface DocumentReaders {
  document: Document;
  users: DocumentReaderOf[];
  isCut: boolean;
}

export interface ListDocumentReadersPorts {
  documents: DocumentStore;
  users: UserStore;
  groups: GroupStore;
}

/** Says who can read a document, and why. */
export class ListDocumentReaders {
  readonly #ports: ListDocumentReadersPorts;

  constructor(ports: ListDocumentReadersPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `document-not-found`, alike for absent and forbidden */
  async run(documentId: string, subject: Subject): Promise<DocumentReaders> {
    const { documents, users, groups } = this.#ports;
    const document = await documents.find(documentId);
    if (document === null || !maySeeDocument(subject, document.access)) throw documentNotFound();
    const limit = accessLimits.documentReadersMax;
    const [found, allGroups] = await Promise.all([
      users.list({ text: '', limit: limit + 1, after: null }),
      groups.list(),
    ]);
    const known = found.slice(0, limit);
    const named = await this.#named(document.access, known);
    const directory = new Directory(allGroups);
    const listed = [...known, ...named].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      document,
      users: listed.map((user) => directory.judge(user, document.access)),
      isCut: found.length > limit,
    };
  }

  /** Whom access names and the list does not have: users further down, and people who are not users here. */
  async #named(access: Access, listed: User[]): Promise<(User | Stranger)[]> {
    const has = new Set(listed.map(({ name }) => name));
    const names = new Set([...access.users, ...(access.deny?.users ?? [])].filter((name) => !has.has(name)));
    return Promise.all(
      [...names].map(async (name) => (await this.#ports.users.findByName(name)) ?? { name, displayName: null }),
    );
  }
}

/** Somebody whom Footnote knows only by the name in an access list. */
interface Stranger {
  name: string;
  displayName: null;
}

/** Groups and their members, turned round. */
class Directory {
  readonly #nesting: GroupNesting;
  readonly #groupsByUser = new Map<string, string[]>();

  constructor(groups: Group[]) {
    this.#nesting = new GroupNesting(groups);
    for (const { id, users } of groups) {
      for (const user of users) this.#groupsByUser.set(user, [...(this.#groupsByUser.get(user) ?? []), id]);
    }
  }

  judge(user: User | Stranger, access: Access): DocumentReaderOf {
    const claimed = 'claimedGroups' in user ? user.claimedGroups : [];
    const chains = this.#nesting.chainsFrom([...(this.#groupsByUser.get(user.name) ?? []), ...claimed]);
    const reader = { user: user.name, groups: [...chains.keys()] };
    const why = explainReading({ user: user.name, chains }, access);
    const isSuspended = 'status' in user && user.status === 'suspended';
    return {
      name: user.name,
      displayName: user.displayName,
      canRead: !isSuspended && canRead(reader, access),
      why: isSuspended ? ['suspended', ...why] : why,
    };
  }
}
