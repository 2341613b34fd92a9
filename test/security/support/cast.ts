import { createFootnoteClient, type FootnoteClient, type Scope } from '@footnote/contracts';
import { allScopes, scopesOf, type Role } from '@footnote/core';
import { sendRaw, type RawReply } from '../../support/send-raw.ts';
import type { RunningFootnote } from '../../support/start-footnote.ts';
import { invite, setUp, type Visitor } from '../../support/visitor.ts';

export const adminKey = 'an-admin-key-of-more-than-32-characters';
/** Whoever asks with this is in the group that reads the restricted document. */
const insiders = 'hr';
const expiryMs = 1_500;

/** Somebody who asks, by whatever they present. */
export interface Asker {
  name: string;
  /** Null: what they present is worth nothing. */
  scopes: readonly Scope[] | null;
  isInsider: boolean;
  send(path: string, init?: RequestInit): Promise<RawReply>;
}

export interface Cast {
  admin: Visitor;
  /** Has asked the question, has a login and a key of their own. */
  owner: Visitor;
  /** Reads what the owner reads. */
  reviewer: Visitor;
  subjects: Asker[];
}

/** Every kind of subject of the matrix, made by the ways that people have. */
export async function makeCast(footnote: RunningFootnote): Promise<Cast> {
  const admin = await setUp(footnote);
  const { visitor: reader } = await invite(admin, { name: 'reader@example.org' });
  const { visitor: contributor } = await invite(admin, { name: 'contributor@example.org', role: 'contributor' });
  const { visitor: reviewer } = await invite(admin, { name: 'reviewer@example.org', role: 'reviewer' });
  const { visitor: owner } = await invite(admin, { name: 'owner@example.org' });
  await admin.client.putGroup(insiders, { users: ['owner@example.org', 'reviewer@example.org'] });
  const subjects = [
    ...(await makeDead(footnote, admin)),
    byKey('an outsider', footnote.url, {
      key: (await keyFor(admin, ['search', 'answer'])).key,
      scopes: ['search', 'answer'],
    }),
    byLogin('a reader', reader, { role: 'reader', isInsider: false }),
    byLogin('the owner', owner, { role: 'reader', isInsider: true }),
    byLogin('a contributor', contributor, { role: 'contributor', isInsider: false }),
    byLogin('a reviewer', reviewer, { role: 'reviewer', isInsider: true }),
    byLogin('an admin', admin, { role: 'admin', isInsider: false }),
    byKey('the bootstrap key', footnote.url, { key: adminKey, scopes: allScopes }),
  ];
  for (const scope of allScopes) {
    const { key } = await keyFor(admin, [scope]);
    subjects.push(byKey(`a key for ${scope} alone`, footnote.url, { key, scopes: [scope] }));
  }
  return { admin, owner, reviewer, subjects };
}

/** A key of somebody who is no user here and in no group that reads anything. */
function keyFor(admin: Visitor, scopes: Scope[], expiresAt?: string) {
  const request = { name: scopes.join(' '), user: 'eve@example.org', groups: ['sales'], scopes };
  return admin.client.createApiKey({ ...request, ...(expiresAt !== undefined && { expiresAt }) });
}

/** Everything that was worth something once, or never was. */
async function makeDead(footnote: RunningFootnote, admin: Visitor): Promise<Asker[]> {
  const all = [...allScopes];
  const expired = await keyFor(admin, all, new Date(Date.now() + expiryMs).toISOString());
  const revoked = await keyFor(admin, all);
  await admin.client.deleteApiKey(revoked.id);
  const suspended = await invite(admin, { name: 'suspended@example.org', role: 'admin' });
  const own = await suspended.visitor.client.createOwnApiKey({ name: 'own', scopes: all });
  await admin.client.patchUser(suspended.userId, { status: 'suspended' });
  await untilRefused(createFootnoteClient({ baseUrl: footnote.url, apiKey: expired.key }));
  const dead = (name: string, key: string) => byKey(name, footnote.url, { key, scopes: null });
  return [
    { name: 'nobody', scopes: null, isInsider: false, send: (path, init) => sendRaw(`${footnote.url}${path}`, init) },
    dead('a bad key', 'fnk_not-a-key-that-anybody-was-given'),
    dead('an expired key', expired.key),
    dead('a revoked key', revoked.key),
    dead('a suspended user’s key', own.key),
    { ...byLogin('a suspended user’s login', suspended.visitor, { role: 'admin', isInsider: false }), scopes: null },
  ];
}

/** A key ends by the service’s clock, so the service is asked until it has. */
async function untilRefused(client: FootnoteClient): Promise<void> {
  const endsAt = Date.now() + 10 * expiryMs;
  while (Date.now() < endsAt) {
    const isRefused = await client.getAccount().then(
      () => false,
      () => true,
    );
    if (isRefused) return;
  }
  throw new Error('The key was to expire, and did not.');
}

function byKey(name: string, url: string, { key, scopes }: { key: string; scopes: readonly Scope[] | null }): Asker {
  const authorization = `Bearer ${key}`;
  const send = (path: string, init: RequestInit = {}) =>
    sendRaw(`${url}${path}`, { ...init, headers: { ...init.headers, authorization } });
  return { name, scopes, isInsider: false, send };
}

function byLogin(name: string, visitor: Visitor, { role, isInsider }: { role: Role; isInsider: boolean }): Asker {
  const send = async (path: string, init?: RequestInit): Promise<RawReply> => {
    const response = await visitor.fetch(`${visitor.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  };
  return { name, scopes: scopesOf(role), isInsider, send };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
