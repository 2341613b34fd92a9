import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import { createId } from '../shared/create-id.ts';
import { accessLimits } from './access.limits.ts';
import { toClaimedGroups } from './claimed-groups.ts';
import type { UserStore } from './directory-stores.ts';
import type { ProvidedIdentity } from './identity-provider.ts';
import type { LinkedIdentityStore } from './linked-identity.ts';
import type { Logins, NewLogin } from './logins.ts';
import type { SetUp } from './set-up.ts';
import type { TextSeal } from './text-seal.ts';
import { toUserName } from './user-name.ts';
import type { User } from './user.ts';

export interface SignInByProviderRequest {
  identity: ProvidedIdentity;
  /** Of the set-up link; whoever has it becomes the first admin. */
  setUpSecret: string | null;
  userAgent: string | undefined;
}

export interface SignInByProviderPorts {
  users: UserStore;
  identities: LinkedIdentityStore;
  logins: Logins;
  setUp: SetUp;
  seal: TextSeal;
  clock: Clock;
}

export interface SignedInByProvider extends NewLogin {
  user: User;
  /** Nobody had invited this user. */
  isNew: boolean;
}

/** Signs in whoever the provider says it is: as the user whose account there this is, or at first by their address. */
export class SignInByProvider {
  readonly #ports: SignInByProviderPorts;

  constructor(ports: SignInByProviderPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `no-verified-email`, `suspended`, `identity-conflict`, `too-many-claimed-groups`, `link-not-valid` */
  async run({ identity, setUpSecret, userAgent }: SignInByProviderRequest): Promise<SignedInByProvider> {
    const { users, logins, setUp, seal } = this.#ports;
    const claimedGroups = toClaimedGroups(identity.groups);
    const isAdmin = setUpSecret !== null;
    if (isAdmin) await setUp.open(setUpSecret);
    const { user, isNew } = await this.#userOf(identity);
    if (user.kind !== 'person' || (user.status === 'suspended' && !isAdmin)) throw suspended();
    await this.#link(identity, user);
    if (isAdmin) await setUp.take(setUpSecret);
    const changes: Partial<User> = {
      claimedGroups,
      ...(user.displayName === user.name && { displayName: displayNameOf(identity, user.name) }),
      ...(user.status === 'invited' && { status: 'active' }),
      ...(isAdmin && { status: 'active', role: 'admin' }),
    };
    await users.update(user.id, changes);
    const idToken = seal.seal(identity.idToken, 'id-token');
    return { user: { ...user, ...changes }, isNew, ...(await logins.create(user, { userAgent, idToken })) };
  }

  async #userOf(identity: ProvidedIdentity): Promise<{ user: User; isNew: boolean }> {
    const { users, identities } = this.#ports;
    const linked = await identities.find(identity);
    const known = linked === null ? null : await users.find(linked.userId);
    if (known !== null) return { user: known, isNew: false };
    const name = nameOf(identity);
    const invited = await users.findByName(name);
    return invited === null ? this.#create(name) : { user: invited, isNew: false };
  }

  async #create(name: string): Promise<{ user: User; isNew: boolean }> {
    const { users, clock } = this.#ports;
    const user: User = {
      id: createId('usr'),
      kind: 'person',
      name,
      displayName: name,
      role: 'reader',
      status: 'active',
      passwordHash: null,
      claimedGroups: [],
      createdAt: clock.now(),
      lastSeenAt: null,
    };
    if (await users.insert(user)) return { user, isNew: true };
    // Another request of the same person was first.
    const other = await users.findByName(name);
    if (other === null) throw new Error('the name of a new user is taken by nobody');
    return { user: other, isNew: false };
  }

  /** An address that was given to somebody else at the provider opens nothing of whoever had it before. */
  async #link({ issuer, subject }: ProvidedIdentity, { id: userId }: User): Promise<void> {
    const { identities, clock } = this.#ports;
    if ((await identities.find({ issuer, subject }))?.userId === userId) return;
    if (await identities.insert({ issuer, subject, userId, linkedAt: clock.now() })) return;
    if ((await identities.find({ issuer, subject }))?.userId !== userId) throw identityConflict();
  }
}

function nameOf({ email }: ProvidedIdentity): string {
  const name = toUserName(email ?? '');
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(name) && name.length <= accessLimits.nameCharactersMax;
  if (isAddress && name.isWellFormed() && !name.includes('\0')) return name;
  throw new AppError({
    kind: 'forbidden',
    code: 'no-verified-email',
    publicMessage: 'The sign-in gave no verified e-mail address, by which people are known here.',
  });
}

function displayNameOf({ displayName }: ProvidedIdentity, name: string): string {
  const given = (displayName ?? '').replaceAll('\0', '').toWellFormed().trim();
  return given.slice(0, accessLimits.displayNameCharactersMax).toWellFormed().trim() || name;
}

function suspended(): AppError {
  return new AppError({ kind: 'forbidden', code: 'suspended', publicMessage: 'This account has been suspended.' });
}

function identityConflict(): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'identity-conflict',
    publicMessage:
      'Somebody else signed in here under this e-mail address before. An admin must remove that user first.',
  });
}
