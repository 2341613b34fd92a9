import type { ApiKeyStore } from '../access/api-key-store.ts';
import type { GroupStore, UserStore } from '../access/directory-stores.ts';
import type { Logins } from '../access/logins.ts';
import type { ManageUsers } from '../access/manage-users.ts';
import type { SignInLock } from '../access/sign-in-lock.ts';
import type { Subject } from '../access/subject.ts';
import { userNotFound } from '../access/user-errors.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { ReviewStore } from '../review/review-store.ts';
import type { IdempotencyStore } from '../shared/idempotency-store.ts';
import type { DeleteAnswers } from './delete-answers.ts';
import type { ForgetReader } from './forget-reader.ts';
import { ownerIdOf, pseudonymOf } from './owner-id.ts';

/** What was done in one place. */
export interface ErasedPlace {
  place: string;
  removed: number;
  /** What stays there, and leads to nobody any more unless the place says otherwise. */
  kept: number;
}

export interface Erasure {
  userId: string;
  places: ErasedPlace[];
}

export interface EraseUserPorts {
  users: UserStore;
  groups: GroupStore;
  keys: ApiKeyStore;
  logins: Logins;
  lock: SignInLock;
  manageUsers: ManageUsers;
  answers: AnswerStore;
  reviews: ReviewStore;
  idempotency: IdempotencyStore;
  deleteAnswers: DeleteAnswers;
  forgetReader: ForgetReader;
}

/**
 * Erases a user everywhere. The user is suspended first, so that nothing new comes meanwhile, and their own row goes last:
 * what broke off is finished by erasing again. The audit log stays whole: it names people by ids alone.
 */
export class EraseUser {
  readonly #ports: EraseUserPorts;

  constructor(ports: EraseUserPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `user-not-found`, `last-admin`, `own-account` */
  async run(id: string, by: Subject): Promise<Erasure> {
    const { users, groups, lock, logins, manageUsers } = this.#ports;
    const signedIn = (await logins.list(id)).length;
    const { name } = await manageUsers.change(id, { status: 'suspended' }, by);
    const places = [
      gone('Logins', signedIn),
      gone('API keys', await this.#revokeKeys(name)),
      gone('Memberships of groups', await groups.removeUser(name)),
      ...(await this.#eraseWork(name, pseudonymOf(id))),
      ...(await this.#eraseFromAccess(name)),
    ];
    await lock.forget(name);
    if (!(await users.delete(id))) throw userNotFound();
    return { userId: id, places: [...places, gone('Profile and one-time links', 1)] };
  }

  async #revokeKeys(name: string): Promise<number> {
    const { keys } = this.#ports;
    let revoked = 0;
    for (let held = await keys.listOfUser(name); held.length > 0; held = await keys.listOfUser(name)) {
      for (const { id } of held) await keys.delete(id);
      revoked += held.length;
    }
    return revoked;
  }

  /** What they asked, said and decided. */
  async #eraseWork(name: string, pseudonym: string): Promise<ErasedPlace[]> {
    const { answers, reviews, idempotency, deleteAnswers } = this.#ports;
    const owner = ownerIdOf(name);
    const deleted = await deleteAnswers.run({ askedBy: owner });
    return [
      { place: 'Questions and answers', removed: deleted, kept: await answers.reassign(owner, pseudonym) },
      { place: 'Feedback', removed: 0, kept: await answers.eraseFeedback(owner, pseudonym) },
      { place: 'Review decisions', removed: 0, kept: await reviews.reassign(owner, pseudonym) },
      gone('Replies kept for repeated requests', await idempotency.deleteOf(owner)),
    ];
  }

  async #eraseFromAccess(name: string): Promise<ErasedPlace[]> {
    const { sources, documents, denials } = await this.#ports.forgetReader.run(name);
    return [
      gone('Readers of sources', sources),
      gone('Readers of documents', documents),
      { place: 'Denials, by name', removed: 0, kept: denials },
    ];
  }
}

function gone(place: string, removed: number): ErasedPlace {
  return { place, removed, kept: 0 };
}
