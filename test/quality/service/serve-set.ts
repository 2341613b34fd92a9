import type { FootnoteClient, SearchRequestInput } from '@footnote/contracts';
import { startCounting } from '../../../apps/cli/src/terminal/progress-bar.ts';
import { listByStatus } from '../../../apps/cli/src/ingest/watch-documents.ts';
import type { JudgedDocument, JudgedQuestion, JudgedSet, Measure } from '../sets/judged-set.ts';
import { AskerClients } from './asker-clients.ts';
import { askerGroups, canRead, everyReaderGroups, isGold } from './document-groups.ts';
import type { QualityService } from './open-service.ts';
import { aloneKey, sendDocuments, type RefusedDocument } from './send-documents.ts';
import { readServedDocuments, type ServedDocument } from './served-documents.ts';

/** The one who puts a question, and what they may be told from. */
export interface Asker {
  client: FootnoteClient;
  filters: NonNullable<SearchRequestInput['filters']>;
  /** Whether a document may turn up in what they get. */
  mayUse(externalId: string): boolean;
}

/** A judged set in a service, ready to be asked. */
export interface ServedSet {
  set: JudgedSet;
  /** Those that are searchable, by external id. */
  documents: ReadonlyMap<string, ServedDocument>;
  failed: RefusedDocument[];
  /** From the first document sent to the last one searchable. */
  ingestMs: number;
  /** `answers` ask with the question’s own documents where it names them; `leave-gold-out` without its gold ones. */
  askerOf(question: JudgedQuestion, measure: Measure): Promise<Asker>;
  /** Takes back what the run put into a service that stays. */
  close(): Promise<void>;
}

/** Puts a set into a source of its own, and waits until it can be searched. */
export async function serveSet(service: QualityService, set: JudgedSet): Promise<ServedSet> {
  const source = `quality-${set.name}`;
  const askers = new AskerClients(service);
  const close = async () => {
    if (service.isOwn) return;
    await askers.revokeAll();
    await removeDocuments(service.cleaner, source);
  };
  try {
    const stored = await store({ service, set, source, askers });
    return { set, ...stored, askerOf: (...asked) => askerOf({ service, set, source, askers }, ...asked), close };
  } catch (error) {
    // What went wrong first is what to tell.
    await close().catch(() => undefined);
    throw error;
  }
}

interface Serving {
  service: QualityService;
  set: JudgedSet;
  source: string;
  askers: AskerClients;
}

async function store({
  service: { admin, isOwn },
  set,
  source,
  askers,
}: Serving): Promise<Pick<ServedSet, 'documents' | 'failed' | 'ingestMs'>> {
  await admin.putSource(source, { title: `Quality: ${set.name}` });
  // An earlier run may have been cut off.
  if (!isOwn) await removeDocuments(admin, source);
  const startedAt = performance.now();
  const refused = await send(admin, source, set);
  const ingestMs = Math.round(performance.now() - startedAt);
  const reader = await askers.clientIn(everyReaderGroups(set));
  const { documents, failed } = await readServedDocuments({ admin, reader }, source);
  const byExternalId = new Map(documents.map((document) => [document.externalId, document]));
  return { documents: byExternalId, failed: [...refused, ...failed], ingestMs };
}

async function askerOf(
  { service, set, source, askers }: Serving,
  question: JudgedQuestion,
  measure: Measure,
): Promise<Asker> {
  return {
    client: await askers.clientIn(askerGroups(set, question, { withoutGold: measure === 'leave-gold-out' })),
    filters: filtersOf(question, measure, service.isOwn ? null : source),
    mayUse: usableBy(set, question, measure),
  };
}

async function send(client: FootnoteClient, source: string, set: JudgedSet): Promise<RefusedDocument[]> {
  const progress = startCounting(`Indexing ${set.name}`, set.documents.length);
  try {
    return await sendDocuments(client, { source, set, onFinished: progress.update });
  } finally {
    progress.stop();
  }
}

async function removeDocuments(client: FootnoteClient, source: string): Promise<void> {
  const ids: string[] = [];
  for await (const { id } of listByStatus(client, source)) ids.push(id);
  for (const id of ids) await client.deleteDocument(id);
}

/** Alone in its service a set is searched as people search; beside others, in its own source. */
function filtersOf(question: JudgedQuestion, measure: Measure, source: string | null): Asker['filters'] {
  const [alone, ...others] = onlyDocumentsOf(question, measure) ?? [];
  if (others.length > 0) throw new Error(`${question.id} names several documents: a filter takes one value of a key.`);
  return {
    ...(source !== null && { sources: [source] }),
    ...(alone !== undefined && { metadata: { [aloneKey]: alone } }),
  };
}

function usableBy(set: JudgedSet, question: JudgedQuestion, measure: Measure): Asker['mayUse'] {
  const only = onlyDocumentsOf(question, measure);
  const isUsable = (document: JudgedDocument) =>
    canRead(question, document) &&
    (only === null || only.includes(document.externalId)) &&
    !(measure === 'leave-gold-out' && isGold(question, document));
  const usable = new Set(set.documents.filter(isUsable).map(({ externalId }) => externalId));
  return (externalId) => usable.has(externalId);
}

function onlyDocumentsOf({ onlyDocuments }: JudgedQuestion, measure: Measure): string[] | null {
  return measure === 'retrieval' ? null : (onlyDocuments ?? null);
}
