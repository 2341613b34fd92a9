import type { Document, IngestionStores, Version } from '@footnote/core';
import { buildDocument } from '../builders/build-document.ts';
import { buildSource } from '../builders/build-source.ts';
import { buildVersion } from '../builders/build-version.ts';

/** A stored document with its source and its latest version, as a database with foreign keys wants them. */
export async function seedDocument(
  stores: IngestionStores,
  changes: Partial<Document> = {},
): Promise<{ document: Document; version: Version }> {
  const document = buildDocument(changes);
  const version = buildVersion({ id: document.latestVersionId, documentId: document.id });
  await stores.sources.put(buildSource({ id: document.source }));
  await stores.documents.insert(document);
  await stores.versions.insert(version, new TextEncoder().encode('# Holidays'));
  return { document, version };
}
