import type { FootnoteClient } from '@footnote/contracts';
import { waitUntilFinished } from '../../../apps/cli/src/ingest/watch-documents.ts';
import type { JudgedDocument, JudgedSet } from '../sets/judged-set.ts';
import { storedAccess } from './document-groups.ts';
import { qualityLimits } from './quality.limits.ts';

/** Metadata under which a document can be asked for alone. */
export const aloneKey = 'quality-document';

export interface RefusedDocument {
  externalId: string;
  reason: string;
}

/** Sends a set's documents and waits until each is searchable or has failed; gives those that were not even received. */
export async function sendDocuments(
  client: FootnoteClient,
  { source, set, onFinished }: { source: string; set: JudgedSet; onFinished: (count: number) => void },
): Promise<RefusedDocument[]> {
  const refused: RefusedDocument[] = [];
  for await (const batch of batchesOf(set, source)) {
    for await (const reply of client.receiveBatch(batch)) {
      const externalId = batch[reply.line - 1]?.externalId ?? '';
      if ('problem' in reply) refused.push({ externalId, reason: reply.problem.detail });
    }
  }
  const externalIds = new Set(set.documents.map(({ externalId }) => externalId));
  for (const { externalId } of refused) externalIds.delete(externalId);
  await waitUntilFinished(client, source, { externalIds, onFinished });
  return refused;
}

type DocumentRequest = Awaited<ReturnType<typeof toRequest>>;

async function* batchesOf(set: JudgedSet, source: string): AsyncGenerator<DocumentRequest[]> {
  let batch: DocumentRequest[] = [];
  let bytes = 0;
  for (const document of set.documents) {
    const request = await toRequest(document, { set, source });
    const isFull = batch.length >= qualityLimits.batchDocumentsMax;
    if (batch.length > 0 && (isFull || bytes + request.contentBase64.length > qualityLimits.batchBytesMax)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(request);
    bytes += request.contentBase64.length;
  }
  if (batch.length > 0) yield batch;
}

async function toRequest(document: JudgedDocument, { set, source }: { set: JudgedSet; source: string }) {
  const { externalId, title, mediaType, sensitivity, modifiedAt, metadata } = document;
  return {
    source,
    externalId,
    ...(title !== undefined && { title }),
    mediaType,
    contentBase64: Buffer.from(await document.read()).toString('base64'),
    access: storedAccess(set, document),
    sensitivity,
    ...(modifiedAt !== undefined && { modifiedAt }),
    metadata: { ...metadata, [aloneKey]: externalId },
  };
}
