import { setTimeout as delay } from 'node:timers/promises';
import type { Document, DocumentStore } from '@footnote/core';

const pollMs = 50;

/** The document once this version of it is searchable, failed or overtaken; null when it is gone or that takes longer. */
export async function waitUntilSearchable(
  documents: DocumentStore,
  { documentId, versionId }: { documentId: string; versionId: string },
  waitMs: number,
): Promise<Document | null> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const document = await documents.find(documentId);
    if (document === null || isSettled(document, versionId)) return document;
    if (performance.now() >= deadline) return null;
    await delay(pollMs);
  }
}

function isSettled(document: Document, versionId: string): boolean {
  if (document.status === 'failed' || document.currentVersionId === versionId) return true;
  return document.status === 'ready' && document.latestVersionId !== versionId;
}
