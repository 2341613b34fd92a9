import type { Document } from '@footnote/core';
import { findReadable, findVisible } from '../../../apps/api/src/features/documents/find-document.ts';
import { toDocumentView } from '../../../apps/api/src/features/documents/document-view.ts';
import { sourceShownTo } from '../../../apps/api/src/features/sources/source-shown-to.ts';
import { pick } from './access-world.ts';
import { codeOf } from './code-of.ts';
import type { Looking, Shown } from './looking.ts';

const limit = 100;

/** Documents by id and in lists, their content, and what is told beside them. */
export async function lookAtDocuments(looking: Looking): Promise<Shown[]> {
  switch (looking.look.surface) {
    case 'document':
      return [await lookAtDocument(looking)];
    case 'document-content':
      return [await lookAtContent(looking)];
    case 'list-documents':
      return [await listDocuments(looking)];
    case 'list-sources':
      return [await listSources(looking)];
    case 'job':
      return lookAtJob(looking);
    case 'readers':
      return [await lookAtReaders(looking)];
    default:
      return [];
  }
}

/** By id, as somebody would who has it from elsewhere; every third one is of a document that is gone. */
function idOf({ world, look }: Looking): string {
  const gone = look.place % 3 === 0 ? pick(world.deleted, look.place) : undefined;
  return gone ?? world.documentAt(look.place)?.id ?? 'doc_absent';
}

/** What may not be read is answered exactly as what is not there. */
async function show(looking: Looking, view: (id: string) => Promise<unknown>, seesAll: boolean): Promise<unknown> {
  const id = idOf(looking);
  let shown: unknown = null;
  const refusal = await codeOf(
    view(id).then((result) => {
      shown = result;
    }),
  );
  const document = looking.world.model.documents.get(id);
  const isOpen = document !== undefined && (seesAll || looking.mayRead(document));
  if (refusal === (isOpen ? null : 'document-not-found')) return shown;
  throw new Error(`${looking.look.surface} of a document that is ${isOpen ? 'open' : 'not'}: ${String(refusal)}`);
}

async function lookAtDocument(looking: Looking): Promise<Shown> {
  const { world, asker, subject, mayRead } = looking;
  const { documents } = world.footnote.ports.stores;
  const view = async (id: string) => toDocumentView(await findVisible(documents, id, subject), subject);
  const shown = await show(looking, view, asker.managesDocuments);
  return { shown, mayShow: mayRead, showsTitles: asker.managesDocuments };
}

async function lookAtContent(looking: Looking): Promise<Shown> {
  const { world, subject, mayRead } = looking;
  const { documents } = world.footnote.ports.stores;
  const view = async (id: string) => readContent(looking, await findReadable(documents, id, subject));
  return { shown: await show(looking, view, false), mayShow: mayRead };
}

async function readContent({ world }: Looking, { id, currentVersionId }: Document): Promise<unknown[]> {
  const { versions } = world.footnote.ports.stores;
  const versionId = currentVersionId ?? '';
  const original = await versions.readOriginal(versionId);
  return [await versions.listOf(id), await versions.find(versionId), new TextDecoder().decode(original ?? undefined)];
}

async function listDocuments({ world, asker, subject, mayRead }: Looking): Promise<Shown> {
  const reader = asker.managesDocuments ? null : subject;
  const query = { reader, source: null, status: null, after: null, limit };
  const found = await world.footnote.ports.stores.documents.list(query);
  const shown = found.map((document) => toDocumentView(document, subject));
  return { shown, mayShow: mayRead, showsTitles: asker.managesDocuments, isComplete: true };
}

/** Access lists are for those who manage sources: to others they say nothing but their own names. */
async function listSources({ world, asker, subject }: Looking): Promise<Shown> {
  const sources = await world.footnote.ports.stores.sources.list();
  const shown = sources.map((source) => sourceShownTo(subject, source));
  const named = new Set(shown.flatMap(({ defaultAccess: { groups, users } }) => [...groups, ...users]));
  const own = new Set([...subject.groups, asker.model.name]);
  const foreign = [...named].filter((name) => !own.has(name));
  if (!asker.managesDocuments && foreign.length > 0) throw new Error(`sources tell ${foreign.join(', ')}`);
  return { shown, mayShow: () => false };
}

async function lookAtJob({ world, look }: Looking): Promise<Shown[]> {
  const id = pick(world.jobs, look.place);
  return id === undefined ? [] : [{ shown: await world.footnote.ports.stores.jobs.find(id), mayShow: () => false }];
}

async function lookAtReaders(looking: Looking): Promise<Shown> {
  const { world, asker, subject, mayRead } = looking;
  const view = async (id: string) => {
    const { document, ...readers } = await world.footnote.listDocumentReaders.run(id, subject);
    requireSameReaders(looking, id, readers.users);
    return { ...readers, document: toDocumentView(document, subject) };
  };
  const shown = await show(looking, view, asker.managesDocuments);
  return { shown, mayShow: mayRead, showsTitles: asker.managesDocuments };
}

/** Who is said to read a document is who the model says does. */
function requireSameReaders({ world }: Looking, id: string, said: { name: string; canRead: boolean }[]): void {
  const document = world.model.documents.get(id);
  for (const { name, canRead } of said) {
    const may = document !== undefined && world.model.mayRead({ name, statedGroups: null }, document);
    if (may !== canRead)
      throw new Error(`${name} is said ${canRead ? '' : 'not '}to read document ${document?.number ?? id}`);
  }
}
