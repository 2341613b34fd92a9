import {
  ChangePassword,
  Logins,
  ManageApiKeys,
  ManageGroups,
  ManageOwnApiKeys,
  ManageUsers,
  OneTimeLinks,
  PasswordLinks,
  ResolveSubject,
  SetUp,
  SignIn,
  SignInByProvider,
  SignInLock,
  type Role,
  type Subject,
  type User,
} from '@footnote/core';
import { FakeApiKeyStore } from './fake-api-key-store.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeGroupStore } from './fake-group-store.ts';
import { FakeLinkedIdentityStore } from './fake-linked-identity-store.ts';
import { FakeLoginStore } from './fake-login-store.ts';
import { FakeOneTimeLinkStore } from './fake-one-time-link-store.ts';
import { FakePasswordHasher, FakePasswordStrength } from './fake-passwords.ts';
import { FakeSignInFailureStore } from './fake-sign-in-failure-store.ts';
import { FakeTextSeal } from './fake-text-seal.ts';
import { FakeUserStore } from './fake-user-store.ts';

/** The use cases about people wired on fakes, for specs that tell a story over several of them. */
export class FakePeople {
  readonly password = 'otter lantern velvet';
  readonly clock = new FakeClock();
  readonly users = new FakeUserStore();
  readonly groups = new FakeGroupStore();
  readonly keys = new FakeApiKeyStore();
  readonly hasher = new FakePasswordHasher();
  readonly strength = new FakePasswordStrength();
  readonly lock = new SignInLock(new FakeSignInFailureStore(), this.clock);
  readonly links = new OneTimeLinks(new FakeOneTimeLinkStore(), this.clock);
  readonly logins = new Logins(new FakeLoginStore(), this.users, this.clock);
  readonly signIn = new SignIn(this);
  readonly setUp = new SetUp(this);
  readonly seal = new FakeTextSeal();
  readonly identities = new FakeLinkedIdentityStore(this.users);
  readonly signInByProvider = new SignInByProvider(this);
  readonly passwordLinks = new PasswordLinks(this);
  readonly changePassword = new ChangePassword(this);
  readonly manageUsers = new ManageUsers(this);
  readonly manageGroups = new ManageGroups(this.groups, this.clock);
  readonly manageOwnApiKeys = new ManageOwnApiKeys(new ManageApiKeys(this.keys, this.clock), this.keys);
  readonly resolveSubject = new ResolveSubject(this);

  /** A person who has set a password. */
  async join(name: string, role: Role = 'reader'): Promise<User> {
    const { id } = await this.manageUsers.create({ kind: 'person', name, role });
    const { secret } = await this.passwordLinks.create(id);
    return this.passwordLinks.setPassword(secret, this.password);
  }

  /** Who such a person is at a browser now. */
  async subjectOf(user: User): Promise<Subject> {
    const subject = await this.resolveSubject.ofUser(user);
    if (subject === null) throw new Error(`${user.name} is suspended`);
    return subject;
  }
}
