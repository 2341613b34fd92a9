import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopesByAction, type Scope } from '@footnote/core';
import { problemOf, type RawReply } from '../support/send-raw.ts';
import { startFootnote, type RunningFootnote } from '../support/start-footnote.ts';
import { adminKey, makeCast, type Asker, type Cast } from './support/cast.ts';
import { operationsOf, type OpenApiDocument, type Operation } from './support/operations.ts';
import { registeredRoutes } from './support/registered-routes.ts';
import { absentId, requestOf, withIds } from './support/requests.ts';
import { makeThings, type Things } from './support/things.ts';

/**
 * Case 13 and 14: every operation of the OpenAPI document by every kind of subject. What is expected comes from the
 * operation's `x-action` and core's policy, so that a new route is in here without a line of its own.
 */
let footnote: RunningFootnote;
let cast: Cast;
let things: Things;
let operations: Operation[];

beforeAll(async () => {
  footnote = await startFootnote({
    environment: { FOOTNOTE_AUTH: 'password', FOOTNOTE_ADMIN_KEY: adminKey, FOOTNOTE_ANONYMOUS_PER_MINUTE: '1000000' },
  });
  cast = await makeCast(footnote);
  things = await makeThings(cast);
  const reply = await cast.admin.fetch(`${footnote.url}/api/v1/openapi.json`);
  operations = operationsOf((await reply.json()) as OpenApiDocument);
}, 180_000);

afterAll(() => footnote.stop());

/** Routes that need nobody; every other one must name what it is for. */
const forAnybody = [
  'GET /api/v1/auth',
  'GET /api/v1/auth/oidc/callback',
  'GET /api/v1/auth/oidc/start',
  'GET /health/live',
  'GET /health/ready',
  'POST /api/v1/auth/links',
  'POST /api/v1/auth/oidc/setup',
  'POST /api/v1/auth/password',
  'POST /api/v1/auth/setup',
  'POST /api/v1/auth/sign-in',
  'POST /api/v1/auth/sign-out',
];

/** What is registered and not in the document, each with why that is no hole. */
const outsideOfDocument: Record<string, string> = {
  'GET /metrics': 'for admins, and for loopback',
  'GET /plugins/*': 'files of plugins that the operator has installed: no data of anybody, the same for everybody',
  'POST /api/v1/slack/events': 'signed by Slack, absent without its secret',
  'POST /api/v1/slack/interactions': 'signed by Slack, absent without its secret',
  'ALL plannedRoutes': 'not built: 501 for whoever is somebody',
  'apps/api/src/features/api-page/api-page.ts get /docs/api': 'the page of the API: no data',
  'apps/api/src/features/api-page/api-page.ts get /docs/api/:version/:name': 'its scripts and styles',
  'apps/api/src/features/portal/portal.ts route /*': 'pages, which ask the API themselves with the visitor’s cookie',
  'apps/api/src/http/openapi.ts get /api/v1/openapi.json': 'the document itself, for whoever is somebody',
  'apps/api/src/http/unknown-address.ts route (url)': '404 for what nothing has taken',
};

describe('case 13: every route', () => {
  it('says what it is for', () => {
    expect(operations.filter(({ action }) => action === null).map(({ name }) => name)).toEqual([]);
    const needNobody = operations.filter(({ action }) => action === 'anybody').map(({ name }) => name);
    expect(needNobody.sort()).toEqual(forAnybody);
  });

  it('that is registered is in the document, or known not to be', () => {
    const documented = operations.map(({ name }) => name);
    const known = [...documented, ...Object.keys(outsideOfDocument)];
    expect(registeredRoutes().sort()).toEqual(known.sort());
  });
});

describe('case 14: what a subject may not see', () => {
  it('answers, under every address with an id, as what is not there', async () => {
    const byId = operations.filter(({ path }) => path.includes('{'));
    const told = await everySubject(async (asker) => {
      const differences: string[] = [];
      for (const operation of byId.filter((candidate) => !sees(asker, candidate))) {
        const [forbidden, absent] = [
          await ask(asker, operation, withIds(operation.path, things)),
          await ask(asker, operation, withIds(operation.path, things, absentId)),
        ];
        const isRefusal = [401, 403, 404].includes(forbidden.status);
        if (isRefusal && visibleOf(forbidden) === visibleOf(absent)) continue;
        differences.push(`${asker.name}: ${operation.name}: ${visibleOf(forbidden)} is not ${visibleOf(absent)}`);
      }
      return differences;
    });
    expect(told).toEqual([]);
  });

  it('is shown to those who may see it', async () => {
    const reads = operations.filter(({ method, path }) => method === 'GET' && path.includes('{'));
    const told = await everySubject(async (asker) => {
      const refused: string[] = [];
      for (const operation of reads.filter((candidate) => sees(asker, candidate))) {
        const { status } = await ask(asker, operation, withIds(operation.path, things));
        if (status !== 200) refused.push(`${asker.name}: ${operation.name}: ${status}`);
      }
      return refused;
    });
    expect(told).toEqual([]);
  });

  it('opens nothing under another parent', async () => {
    const { reviewer, admin } = cast;
    const versions = (await reviewer.client.listVersions(things['/api/v1/documents/'] ?? '')).items;
    const received = { source: 'hr', externalId: 'other.md', text: 'Other.', access: { everyone: true } };
    const { documentId } = await admin.client.receiveDocument(received, { wait: true });
    const ofOther = reviewer.client.getDocumentText(documentId, { version: versions[0]?.id });
    await expect(ofOther).rejects.toMatchObject({ status: 404 });
  });
});

describe('case 13: nobody does more than their scopes', () => {
  it('at any route', async () => {
    const told = await everySubject(async (asker) => {
      const wrong: string[] = [];
      for (const operation of operations) {
        const reply = await ask(asker, operation, withIds(operation.path, things, absentId));
        const problem = verdict(asker, operation, reply);
        if (problem !== null) wrong.push(`${asker.name}: ${operation.name}: ${problem}: ${reply.text.slice(0, 200)}`);
      }
      return wrong;
    });
    expect(told).toEqual([]);
  });
});

/** Subjects ask side by side, each one thing after the other: what one of them ends, such as a login, ends for nobody else. */
async function everySubject(walk: (asker: Asker) => Promise<string[]>): Promise<string[]> {
  return (await Promise.all(cast.subjects.map(walk))).flat();
}

function ask(asker: Asker, operation: Operation, path: string): Promise<RawReply> {
  const { address, init } = requestOf(operation, path);
  return asker.send(address, init);
}

/** Null when the reply is what the policy says. */
function verdict({ scopes }: Asker, { action, method, path }: Operation, { status, json }: RawReply): string | null {
  const code = problemOf({ json } as RawReply)?.code;
  if (status >= 500) return `failed with ${status}`;
  if (action === 'anybody') return isRefusedAccess(code) ? `refused with ${code}` : null;
  if (action === null || scopes === null) return status === 401 ? null : `${status} instead of 401`;
  if (!scopes.some((scope) => (scopesByAction[action] as readonly Scope[]).includes(scope))) {
    return status === 403 && code === 'missing-scope' ? null : `${status} instead of 403`;
  }
  if (isRefusedAccess(code)) return `refused with ${status}`;
  return method === 'GET' && !path.includes('{') && status !== 200 ? `${status} instead of 200` : null;
}

function isRefusedAccess(code: string | undefined): boolean {
  return code === 'unauthenticated' || code === 'missing-scope';
}

/** Whether what `things` has under this address is this subject's to see; a route that is new under `things` must be told here. */
function sees(asker: Asker, { action, path }: Operation): boolean {
  const has = (...wanted: Scope[]) => wanted.some((scope) => asker.scopes?.includes(scope) === true);
  if (action === null || action === 'anybody' || !has(...scopesByAction[action])) return false;
  const isOwner = asker.name === 'the owner';
  switch (action) {
    case 'read-document':
      return asker.isInsider;
    case 'list-documents':
      return asker.isInsider || has('ingest', 'admin');
    case 'view-answer':
    case 'give-feedback':
      return isOwner || has('review');
    case 'review':
      return !path.includes('curated') || asker.isInsider;
    case 'own-account':
      return isOwner;
    default:
      return true;
  }
}

/** All that a subject could tell two replies apart by, but for the time they took. */
function visibleOf({ status, headers, text }: RawReply): string {
  const requestId = headers.get('x-request-id') ?? 'none';
  const shown = [...headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive'].includes(name));
  return JSON.stringify([status, shown, text.replaceAll(requestId, '')]);
}
