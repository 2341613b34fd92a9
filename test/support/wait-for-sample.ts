import { setTimeout as delay } from 'node:timers/promises';
import type { FootnoteClient } from '@footnote/contracts';

const waitMsMax = 60_000;
const pollMs = 200;
/** More than the sample has, and no more than one list gives. */
const documentsMax = 100;

/** Waits until no document is on its way any more and there is at least one. */
export async function waitForSample(client: FootnoteClient): Promise<void> {
  const deadline = Date.now() + waitMsMax;
  while (Date.now() < deadline) {
    const { items } = await client.listDocuments({ limit: documentsMax });
    if (items.length > 0 && items.every(({ status }) => status === 'ready' || status === 'failed')) return;
    await delay(pollMs);
  }
  throw new Error(`The sample was not searchable after ${waitMsMax} ms.`);
}
