import { setTimeout as delay } from 'node:timers/promises';
import type { FootnoteClient } from '@footnote/contracts';
import { listAllDocuments } from './list-all-documents.ts';

const waitMsMax = 60_000;
const pollMs = 200;

/** Waits until no document is on its way any more and there is at least one. */
export async function waitForSample(client: FootnoteClient): Promise<void> {
  const deadline = Date.now() + waitMsMax;
  while (Date.now() < deadline) {
    const documents = await listAllDocuments(client);
    if (documents.length > 0 && documents.every(({ status }) => status === 'ready' || status === 'failed')) return;
    await delay(pollMs);
  }
  throw new Error(`The sample was not searchable after ${waitMsMax} ms.`);
}
