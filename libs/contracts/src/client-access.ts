import type { z } from 'zod';
import { Account, LoginList, type ChangePasswordRequest, type CreateOwnApiKeyRequest } from './account.ts';
import { AuditCheck, AuditEntryList } from './audit.ts';
import {
  AuthState,
  OneTimeLink,
  ProviderVisit,
  SignOutResponse,
  type SetPasswordRequest,
  type SetUpRequest,
  type SignInRequest,
  type StartSetUpRequest,
} from './auth.ts';
import type { ClientTransport, RequestOptions } from './client-transport.ts';
import { Group, GroupList, type PutGroupRequest } from './groups.ts';
import { ApiKeyList, CreateApiKeyResponse } from './keys.ts';
import { PersonalData } from './privacy.ts';
import {
  CreateUserResponse,
  Erasure,
  PasswordLink,
  User,
  UserList,
  type CreateUserRequest,
  type PatchUserRequest,
} from './users.ts';

const segment = encodeURIComponent;

/** Signing in and out. In a browser the login is a cookie that no script sees. */
export function authRoutes(transport: ClientTransport) {
  const path = '/api/v1/auth';
  return {
    getAuthState: ({ signal }: RequestOptions = {}) => transport.sendFor(AuthState, { path, signal }),
    signIn: (request: SignInRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(Account, { method: 'POST', path: `${path}/sign-in`, json: request, signal }),
    signOut: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(SignOutResponse, { method: 'POST', path: `${path}/sign-out`, signal }),
    setUp: (request: SetUpRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(Account, { method: 'POST', path: `${path}/setup`, json: request, signal }),
    /** The first admin signs in at the provider: where to send the browser. */
    startSetUp: (request: StartSetUpRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(ProviderVisit, { method: 'POST', path: `${path}/oidc/setup`, json: request, signal }),
    openLink: (secret: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(OneTimeLink, { method: 'POST', path: `${path}/links`, json: { secret }, signal }),
    setPassword: (request: SetPasswordRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(Account, { method: 'POST', path: `${path}/password`, json: request, signal }),
  };
}

/** What everybody may see and change of themselves. */
export function accountRoutes(transport: ClientTransport) {
  const path = '/api/v1/account';
  return {
    getAccount: ({ signal }: RequestOptions = {}) => transport.sendFor(Account, { path, signal }),
    async changePassword(request: ChangePasswordRequest, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'POST', path: `${path}/password`, json: request, signal });
    },
    listLogins: ({ signal }: RequestOptions = {}) => transport.sendFor(LoginList, { path: `${path}/logins`, signal }),
    async endLogin(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `${path}/logins/${segment(id)}`, signal });
    },
    /** Every browser but this one. */
    async endOtherLogins({ signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `${path}/logins`, signal });
    },
    /** Everything that is held about the caller, as JSON. */
    exportAccount: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(PersonalData, { path: `${path}/export`, signal }),
    listOwnApiKeys: ({ signal }: RequestOptions = {}) =>
      transport.sendFor(ApiKeyList, { path: `${path}/api-keys`, signal }),
    createOwnApiKey: (request: CreateOwnApiKeyRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(CreateApiKeyResponse, { method: 'POST', path: `${path}/api-keys`, json: request, signal }),
    async revokeOwnApiKey(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `${path}/api-keys/${segment(id)}`, signal });
    },
  };
}

export interface UserListOptions extends RequestOptions {
  /** Part of a name. */
  text?: string;
  cursor?: string;
}

/** Users and groups, for admins. */
export function directoryRoutes(transport: ClientTransport) {
  const users = '/api/v1/users';
  const groups = '/api/v1/groups';
  return {
    listUsers: ({ signal, ...query }: UserListOptions = {}) =>
      transport.sendFor(UserList, { path: users, query: { ...query }, signal }),
    createUser: (request: z.input<typeof CreateUserRequest>, { signal }: RequestOptions = {}) =>
      transport.sendFor(CreateUserResponse, { method: 'POST', path: users, json: request, signal }),
    getUser: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(User, { path: `${users}/${segment(id)}`, signal }),
    patchUser: (id: string, changes: PatchUserRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(User, { method: 'PATCH', path: `${users}/${segment(id)}`, json: changes, signal }),
    createPasswordLink: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(PasswordLink, { method: 'POST', path: `${users}/${segment(id)}/link`, signal }),
    /** Everything that is kept of this person, as JSON. */
    exportUser: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(PersonalData, { path: `${users}/${segment(id)}/export`, signal }),
    eraseUser: (id: string, { signal }: RequestOptions = {}) =>
      transport.sendFor(Erasure, { method: 'DELETE', path: `${users}/${segment(id)}`, signal }),
    listGroups: ({ signal }: RequestOptions = {}) => transport.sendFor(GroupList, { path: groups, signal }),
    putGroup: (id: string, request: PutGroupRequest, { signal }: RequestOptions = {}) =>
      transport.sendFor(Group, { method: 'PUT', path: `${groups}/${segment(id)}`, json: request, signal }),
    async deleteGroup(id: string, { signal }: RequestOptions = {}): Promise<void> {
      await transport.send({ method: 'DELETE', path: `${groups}/${segment(id)}`, signal });
    },
  };
}

export interface AuditListOptions extends RequestOptions {
  actor?: string;
  action?: string;
  target?: string;
  cursor?: string;
}

/** The audit log, for admins. */
export function auditRoutes(transport: ClientTransport) {
  const path = '/api/v1/audit';
  return {
    listAuditEntries: ({ signal, ...query }: AuditListOptions = {}) =>
      transport.sendFor(AuditEntryList, { path, query: { ...query }, signal }),
    checkAudit: ({ signal }: RequestOptions = {}) => transport.sendFor(AuditCheck, { path: `${path}/check`, signal }),
  };
}
