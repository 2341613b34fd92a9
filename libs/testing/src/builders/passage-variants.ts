import type { IndexedPassage } from '@footnote/core';
import { buildIndexedPassage, type IndexedPassageChanges } from './passage-builders.ts';

/** The only passage of its document; version and passage id follow from the document's. */
export function buildDocumentPassage(documentId: string, changes: IndexedPassageChanges = {}): IndexedPassage {
  const versionId = `ver_${documentId}`;
  const passage = { documentId, versionId, id: `${versionId}:0`, ...changes.passage };
  return buildIndexedPassage({ ...changes, passage });
}

/** One passage of one version of `doc_1`. */
export function buildVersionPassage(versionId: string, ordinal: number, text: string): IndexedPassage {
  return buildIndexedPassage({ passage: { versionId, id: `${versionId}:${ordinal}`, text } });
}

/** A passage with something in every field, awkward characters included. */
export function buildDetailedPassage(): IndexedPassage {
  return buildIndexedPassage({
    passage: {
      id: 'ver_9:4',
      documentId: 'doc_9',
      versionId: 'ver_9',
      text: "Carers' leave “is paid”.\nÀ la carte 🙂, zwölf\tTage.",
      start: 120,
      headingPath: ["Leave's", 'Carers > "unpaid"'],
      sentences: [
        { start: 120, end: 144 },
        { start: 145, end: 172 },
      ],
      page: 3,
    },
    owner: {
      source: 'people',
      title: "Carers' handbook",
      mediaType: 'application/pdf',
      modifiedAt: new Date('2026-05-14T09:30:00.250Z'),
      access: {
        everyone: true,
        groups: ["hr's", 'HR'],
        users: ['ana@example.org'],
        deny: { groups: ["it's"], users: ['Ben'] },
      },
      sensitivity: 'confidential',
      metadata: { owner: "people's team", '': '', 'k=v': '=' },
    },
  });
}
