import type { DocumentBlock, FootnoteClient } from '@footnote/contracts';
import { sha256Hex } from '@footnote/core';
import { listByStatus } from '../../../apps/cli/src/ingest/watch-documents.ts';
import { qualityLimits } from './quality.limits.ts';

/** A document as the service holds it. */
export interface ServedDocument {
  documentId: string;
  externalId: string;
  title: string;
  /** Its current version, which is all that may be found and cited. */
  versionId: string;
  text: string;
  /** SHA-256 of the text, reckoned here and not by the service. */
  contentHash: string;
  blocks: DocumentBlock[];
}

/** What became of the documents of a source; every one is finished. */
export async function readServedDocuments(
  { admin, reader }: { admin: FootnoteClient; reader: FootnoteClient },
  source: string,
): Promise<{ documents: ServedDocument[]; failed: { externalId: string; reason: string }[] }> {
  const failed: { externalId: string; reason: string }[] = [];
  const ready: { id: string; externalId: string; title: string }[] = [];
  for await (const { id, externalId, title, status, problem } of listByStatus(admin, source)) {
    if (status === 'ready') ready.push({ id, externalId, title });
    else failed.push({ externalId, reason: problem?.detail ?? `it is ${status}` });
  }
  const documents: ServedDocument[] = [];
  for (let start = 0; start < ready.length; start += qualityLimits.textsAtATimeMax) {
    const some = ready.slice(start, start + qualityLimits.textsAtATimeMax);
    documents.push(...(await Promise.all(some.map((one) => readServed(reader, one)))));
  }
  return { documents, failed };
}

async function readServed(
  client: FootnoteClient,
  { id, externalId, title }: { id: string; externalId: string; title: string },
): Promise<ServedDocument> {
  const { versionId, text, blocks } = await client.getDocumentText(id);
  return { documentId: id, externalId, title, versionId, text, contentHash: await sha256Hex(text), blocks };
}
