import type { Access, Subject } from '@footnote/core';
import { allScopes } from '@footnote/core';
import type { ModelDocument } from './access-model.ts';
import type { AccessWorld } from './access-world.ts';
import { codeOf } from './code-of.ts';
import { textOf } from './markers.ts';
import type { Change } from './step-arbitraries.ts';

/** So that one search can show all of them. */
const documentsMax = 25;
const operator: Subject = { id: 'root', user: null, groups: [], scopes: [...allScopes], credential: 'local-admin' };

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** Changes the product, and the model where the product took the change. */
export async function applyChange(world: AccessWorld, change: Change): Promise<void> {
  switch (change.kind) {
    case 'receive':
      return world.model.documents.size < documentsMax ? receive(world, change) : undefined;
    case 'revise':
      return revise(world, change);
    case 'open-or-close':
      return openOrClose(world, change);
    case 'change-source':
      await world.footnote.putSource.run(change.source, { defaultAccess: change.access });
      return void world.model.sources.set(change.source, change.access);
    case 'move':
      return move(world, change);
    case 'delete':
      return remove(world, change);
    default:
      return changePeople(world, change);
  }
}

function changePeople(
  world: AccessWorld,
  change: ChangeOf<'put-group' | 'delete-group' | 'suspend' | 'claim'>,
): Promise<void> {
  switch (change.kind) {
    case 'put-group':
      return putGroup(world, change);
    case 'delete-group':
      return deleteGroup(world, change);
    case 'suspend':
      return suspend(world, change);
    case 'claim':
      return claim(world, change);
  }
}

/** A document in the source, indexed. */
async function receive(
  world: AccessWorld,
  { source, access }: { source: string; access: Access | null },
): Promise<void> {
  const number = world.nextNumber();
  const externalId = `${number}.md`;
  const id = await send(world, { number, source, externalId, access }, 1);
  world.model.documents.set(id, { id, number, source, externalId, access });
}

async function send(
  world: AccessWorld,
  { number, source, externalId, access }: Omit<ModelDocument, 'id'>,
  revision: number,
): Promise<string> {
  const { receiveDocument, indexVersions, ports } = world.footnote;
  const { documentId, jobId } = await receiveDocument.run({
    source,
    externalId,
    title: null,
    mediaType: 'text/markdown',
    access,
    sensitivity: null,
    modifiedAt: null,
    metadata: null,
    bytes: new TextEncoder().encode(textOf(number, revision)),
  });
  const job = jobId === null ? null : await ports.stores.jobs.find(jobId);
  if (job === null) throw new Error('A new text was to become a job.');
  world.jobs.push(job.id);
  await indexVersions.run([job], new AbortController().signal);
  return documentId;
}

async function revise(world: AccessWorld, { place }: ChangeOf<'revise'>): Promise<void> {
  const document = world.documentAt(place);
  if (document !== undefined) await send(world, { ...document, access: null }, 1 + world.jobs.length);
}

async function openOrClose(world: AccessWorld, { place, access }: ChangeOf<'open-or-close'>): Promise<void> {
  const document = world.documentAt(place);
  if (document !== undefined) await setAccess(world, document, access);
}

export async function setAccess(world: AccessWorld, document: ModelDocument, access: Access): Promise<void> {
  await world.footnote.changeDocument.run(document.id, { access });
  document.access = access;
}

async function move(world: AccessWorld, { place, source }: ChangeOf<'move'>): Promise<void> {
  const document = world.documentAt(place);
  if (document === undefined) return;
  await removeDocument(world, document.id, true);
  await receive(world, { source, access: document.access });
}

async function remove(world: AccessWorld, { place, isFinished }: ChangeOf<'delete'>): Promise<void> {
  const document = world.documentAt(place);
  if (document !== undefined) await removeDocument(world, document.id, isFinished);
}

/** Not finished is as a crash leaves it: the rows are gone, the index and the answers still hold the text. */
async function removeDocument(world: AccessWorld, id: string, isFinished: boolean): Promise<void> {
  const { deleteDocument } = world.footnote;
  const deletion = await deleteDocument.begin(id);
  world.model.documents.delete(id);
  world.deleted.push(id);
  if (isFinished) await deleteDocument.finish(deletion);
}

async function putGroup(world: AccessWorld, { group, users, groups }: ChangeOf<'put-group'>): Promise<void> {
  const refusal = await codeOf(world.footnote.manageGroups.put(group, { users, groups }));
  if (refusal === null) world.model.groups.set(group, { users, groups });
}

async function deleteGroup({ footnote, model }: AccessWorld, { group }: ChangeOf<'delete-group'>): Promise<void> {
  await codeOf(footnote.manageGroups.delete(group));
  model.groups.delete(group);
  for (const other of model.groups.values()) other.groups = other.groups.filter((inner) => inner !== group);
}

async function suspend(world: AccessWorld, { person, isSuspended }: ChangeOf<'suspend'>): Promise<void> {
  const status = isSuspended ? 'suspended' : 'active';
  await world.footnote.manageUsers.change(world.userIds.get(person) ?? '', { status }, operator);
  const known = world.model.people.get(person);
  if (known !== undefined) known.isSuspended = isSuspended;
}

async function claim(world: AccessWorld, { person, groups }: ChangeOf<'claim'>): Promise<void> {
  await world.footnote.ports.users.update(world.userIds.get(person) ?? '', { claimedGroups: groups });
  const known = world.model.people.get(person);
  if (known !== undefined) known.claims = groups;
}
