import type { ApiKeyStore } from '../access/api-key-store.ts';
import type { ApiKey } from '../access/api-key.ts';
import type { GroupStore, UserStore } from '../access/directory-stores.ts';
import type { LinkedIdentity, LinkedIdentityStore } from '../access/linked-identity.ts';
import type { Login } from '../access/login.ts';
import type { Logins } from '../access/logins.ts';
import { mayDo } from '../access/policy.ts';
import type { Reader, Subject } from '../access/subject.ts';
import { userNotFound } from '../access/user-errors.ts';
import type { User } from '../access/user.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { Answer, Feedback } from '../answering/answer.ts';
import { withoutUnreadable } from '../answering/without-unreadable.ts';
import type { AuditEntry, AuditLog } from '../audit/audit-log.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { ReviewStore } from '../review/review-store.ts';
import type { ReviewDecision } from '../review/review.ts';
import { ownerIdOf } from './owner-id.ts';
import { pagesById } from './pages-by-id.ts';
import { privacyLimits } from './privacy.limits.ts';

/** Everything that is held about somebody; the long lists are read as they are walked. */
export interface PersonalData {
  /** Null for whoever is no user here: a key of another name, or the local admin. */
  user: User | null;
  groups: string[];
  apiKeys: ApiKey[];
  logins: Login[];
  /** Their accounts at OpenID providers. */
  identities: LinkedIdentity[];
  /** Answers as both the person and whoever exports may read them today. */
  answers: AsyncIterable<Answer>;
  feedback: AsyncIterable<Feedback>;
  decisions: AsyncIterable<ReviewDecision>;
  /** Ids of the documents that name this person among their readers. */
  readerOf: AsyncIterable<string>;
  /** What they did, newest first. */
  audit: AsyncIterable<AuditEntry>;
}

export interface ExportPersonPorts {
  users: UserStore;
  groups: GroupStore;
  keys: ApiKeyStore;
  logins: Logins;
  identities: LinkedIdentityStore;
  answers: AnswerStore;
  reviews: ReviewStore;
  documents: DocumentStore;
  auditLog: AuditLog;
}

interface Person {
  ownerId: string;
  name: string | null;
  user: User | null;
  groups: string[];
  /** By which the audit log names them. */
  credentials: string[];
}

/** Gathers what is held about a person. It shows no document's text that the person, or the exporter, may not read today. */
export class ExportPerson {
  readonly #ports: ExportPersonPorts;

  constructor(ports: ExportPersonPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `user-not-found` */
  async ofUser(id: string, by: Subject): Promise<PersonalData> {
    const user = await this.#ports.users.find(id);
    if (user === null) throw userNotFound();
    const groups = await this.#ports.groups.groupsOf({ user: user.name, groups: user.claimedGroups });
    const credentials = [`user:${user.id}`];
    return this.#gather({ ownerId: ownerIdOf(user.name), name: user.name, user, groups, credentials }, by);
  }

  /** Of whoever asks. */
  async own(by: Subject): Promise<PersonalData> {
    const user = by.user === null ? null : await this.#ports.users.findByName(by.user);
    if (user !== null) return this.ofUser(user.id, by);
    const { id: ownerId, user: name, groups, credential } = by;
    return this.#gather({ ownerId, name, user, groups, credentials: [credential] }, by);
  }

  async #gather(person: Person, by: Subject): Promise<PersonalData> {
    const { keys, logins, identities, answers, reviews, documents } = this.#ports;
    const { ownerId, name, user, groups } = person;
    const apiKeys = name === null ? [] : await keys.listOfUser(name);
    const keyCredentials = apiKeys.map(({ id }) => `key:${id}`);
    const feedback = pagesById(
      (page) => answers.listFeedbackOf(ownerId, page),
      ({ id }) => id,
    );
    const decisions = pagesById(
      (page) => reviews.listDecisionsOf(ownerId, page),
      ({ id }) => id,
    );
    const readerOf = pagesById(
      async (page) => (name === null ? [] : documents.listNaming({ name, as: 'reader' }, page)),
      (id) => id,
    );
    return {
      ...{ user, groups, apiKeys, feedback, decisions, readerOf },
      logins: user === null ? [] : await logins.list(user.id),
      identities: user === null ? [] : await identities.listOfUser(user.id),
      answers: this.#answersOf(ownerId, [{ user: name, groups }, by], by),
      audit: this.#auditOf([...new Set([...person.credentials, ...keyCredentials])]),
    };
  }

  /** Whoever may see no answer gets the questions alone. */
  async *#answersOf(ownerId: string, readers: Reader[], by: Subject): AsyncGenerator<Answer> {
    const { answers, documents } = this.#ports;
    const stored = pagesById(
      (page) => answers.listOf(ownerId, page),
      ({ answer }) => answer.id,
    );
    for await (const { answer } of stored) {
      const readable = await withoutUnreadable(answer, readers, documents);
      yield mayDo(by, 'view-answer') ? readable : { ...readable, text: '', sentences: [], citations: [], related: [] };
    }
  }

  async *#auditOf(credentials: readonly string[]): AsyncGenerator<AuditEntry> {
    const limit = privacyLimits.rowsPerPage;
    for (const actor of credentials) {
      for (let before: number | null = null; ;) {
        const query = { actor, action: null, target: null, limit, before };
        const entries: AuditEntry[] = await this.#ports.auditLog.list(query);
        yield* entries;
        if (entries.length < limit) break;
        before = entries.at(-1)?.sequence ?? null;
      }
    }
  }
}
