import {
  ApiKeyStore,
  ChangePassword,
  Clock,
  GroupStore,
  Logins,
  LoginStore,
  ManageApiKeys,
  ManageUsers,
  OneTimeLinks,
  OneTimeLinkStore,
  PasswordHasher,
  PasswordLinks,
  PasswordStrength,
  Readers,
  ResolveSubject,
  SetUp,
  SignIn,
  SignInFailureStore,
  SignInLock,
  UserStore,
  ViewAccount,
} from '@footnote/core';
import { Argon2PasswordHasher, ZxcvbnPasswordStrength } from '@footnote/identity';
import { Global, Module, type Provider } from '@nestjs/common';
import { SettingsToken, type Settings } from '../config/settings.ts';
import { LoginCookie } from '../http/login-cookie.ts';
import { PortalAddress } from '../http/portal-address.ts';

/** Who somebody is, from what they present. */
const resolving: Provider[] = [
  {
    provide: Logins,
    inject: [LoginStore, UserStore, Clock],
    useFactory: (logins: LoginStore, users: UserStore, clock: Clock) => new Logins(logins, users, clock),
  },
  {
    provide: ResolveSubject,
    inject: [ApiKeyStore, UserStore, GroupStore, Clock],
    useFactory: (keys: ApiKeyStore, users: UserStore, groups: GroupStore, clock: Clock) =>
      new ResolveSubject({ keys, users, groups, clock }),
  },
  { provide: Readers, inject: [GroupStore], useFactory: (groups: GroupStore) => new Readers(groups) },
  { provide: ViewAccount, inject: [UserStore], useFactory: (users: UserStore) => new ViewAccount(users) },
  {
    provide: LoginCookie,
    inject: [SettingsToken],
    useFactory: (settings: Settings) => new LoginCookie(settings),
  },
];

/** What several features do about people. */
const managing: Provider[] = [
  {
    provide: ManageApiKeys,
    inject: [ApiKeyStore, Clock],
    useFactory: (keys: ApiKeyStore, clock: Clock) => new ManageApiKeys(keys, clock),
  },
  {
    provide: ManageUsers,
    inject: [UserStore, GroupStore, Logins, Clock],
    useFactory: (users: UserStore, groups: GroupStore, logins: Logins, clock: Clock) =>
      new ManageUsers({ users, groups, logins, clock }),
  },
];

/** How people prove who they are, and get to be able to. */
const proving: Provider[] = [
  { provide: PasswordHasher, useFactory: () => new Argon2PasswordHasher() },
  { provide: PasswordStrength, useFactory: () => new ZxcvbnPasswordStrength() },
  {
    provide: SignInLock,
    inject: [SignInFailureStore, Clock],
    useFactory: (failures: SignInFailureStore, clock: Clock) => new SignInLock(failures, clock),
  },
  {
    provide: SignIn,
    inject: [UserStore, PasswordHasher, Logins, SignInLock],
    useFactory: (users: UserStore, hasher: PasswordHasher, logins: Logins, lock: SignInLock) =>
      new SignIn({ users, hasher, logins, lock }),
  },
  {
    provide: OneTimeLinks,
    inject: [OneTimeLinkStore, Clock],
    useFactory: (links: OneTimeLinkStore, clock: Clock) => new OneTimeLinks(links, clock),
  },
  {
    provide: SetUp,
    inject: [UserStore, OneTimeLinks, PasswordHasher, PasswordStrength, Clock],
    useFactory: (
      users: UserStore,
      links: OneTimeLinks,
      hasher: PasswordHasher,
      strength: PasswordStrength,
      clock: Clock,
    ) => new SetUp({ users, links, hasher, strength, clock }),
  },
  {
    provide: PasswordLinks,
    inject: [UserStore, OneTimeLinks, PasswordHasher, PasswordStrength, Logins, SignInLock],
    useFactory: (
      users: UserStore,
      links: OneTimeLinks,
      hasher: PasswordHasher,
      strength: PasswordStrength,
      logins: Logins,
      lock: SignInLock,
    ) => new PasswordLinks({ users, links, hasher, strength, logins, lock }),
  },
  {
    provide: ChangePassword,
    inject: [UserStore, PasswordHasher, PasswordStrength, Logins, SignInLock],
    useFactory: (
      users: UserStore,
      hasher: PasswordHasher,
      strength: PasswordStrength,
      logins: Logins,
      lock: SignInLock,
    ) => new ChangePassword({ users, hasher, strength, logins, lock }),
  },
];

const useCases = [...resolving, ...managing, ...proving];

/** People: what they present, what they may, and how they come in. */
@Global()
@Module({ providers: [...useCases, PortalAddress], exports: [...useCases, PortalAddress] })
export class IdentityModule {}
