import { setTimeout as delay } from 'node:timers/promises';
import type { Document, DocumentStore } from '@footnote/core';

const pollMs = 50;

/** The document once its newest version is ready or failed; null when that takes longer than `waitMs`. */
export async function waitUntilSearchable(
  documents: DocumentStore,
  id: string,
  waitMs: number,
): Promise<Document | null> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const document = await documents.find(id);
    if (document === null || document.status === 'ready' || document.status === 'failed') return document;
    if (performance.now() >= deadline) return null;
    await delay(pollMs);
  }
}
