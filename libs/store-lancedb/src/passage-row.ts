import {
  toAccess,
  type Access,
  type FoundPassage,
  type IndexedPassage,
  type PassageOwner,
  type Sensitivity,
  type Span,
} from '@footnote/core';
import { assertStorable } from './filter-expression.ts';
import { decodeMetadataPair, encodeMetadataPair } from './metadata-pair.ts';

/** The columns of who may read; `updateAccess` sets exactly these. */
interface AccessColumns {
  everyone: boolean;
  groups: string[];
  users: string[];
  denied_groups: string[];
  denied_users: string[];
  denies: boolean;
}

/** The columns that come from the document; `updateOwner` sets exactly these. */
export interface OwnerColumns extends AccessColumns {
  source: string;
  title: string;
  media_type: string;
  modified_at: number | null;
  sensitivity: string | null;
  metadata: string[];
}

interface PassageColumns {
  passage_id: string;
  document_id: string;
  version_id: string;
  text: string;
  start: number;
  end: number;
  heading_path: string[];
  sentences: number[];
  page: number | null;
}

export type PassageRow = PassageColumns & OwnerColumns & { headings: string; vector: number[] | null };

/** A row as a query gives it back: lists are Arrow vectors, which are iterable. */
export type StoredRow = {
  [Column in keyof (PassageColumns & OwnerColumns)]: (PassageColumns & OwnerColumns)[Column] extends (infer Item)[]
    ? Iterable<Item>
    : (PassageColumns & OwnerColumns)[Column];
};

/** @throws UnsafeLiteralError when an id or a name that access depends on could not be looked up again. */
export function toRow({ passage, owner, vector }: IndexedPassage): PassageRow {
  for (const id of [passage.id, passage.documentId, passage.versionId]) assertStorable(id);
  return {
    passage_id: passage.id,
    document_id: passage.documentId,
    version_id: passage.versionId,
    text: passage.text,
    start: passage.start,
    end: passage.end,
    heading_path: passage.headingPath,
    headings: passage.headingPath.join('\n'),
    sentences: passage.sentences.flatMap(({ start, end }) => [start, end]),
    page: passage.page,
    ...toOwnerColumns(owner),
    vector: vector && Array.from(vector),
  };
}

/** @throws UnsafeLiteralError */
export function toOwnerColumns(owner: PassageOwner): OwnerColumns {
  for (const name of [owner.source, owner.mediaType]) assertStorable(name);
  return {
    source: owner.source,
    title: storableText(owner.title),
    media_type: owner.mediaType,
    modified_at: owner.modifiedAt && owner.modifiedAt.getTime(),
    ...toAccessColumns(owner.access),
    sensitivity: owner.sensitivity,
    metadata: Object.entries(owner.metadata).map(([key, value]) => encodeMetadataPair(key, value)),
  };
}

/** @throws UnsafeLiteralError */
export function toAccessColumns({ everyone, groups, users, deny }: Access): AccessColumns {
  const denied = deny ?? { groups: [], users: [] };
  for (const name of [...groups, ...users, ...denied.groups, ...denied.users]) assertStorable(name);
  return {
    everyone,
    groups,
    users,
    denied_groups: denied.groups,
    denied_users: denied.users,
    denies: deny !== undefined,
  };
}

export function toFoundPassage(row: StoredRow, score: number): FoundPassage {
  return {
    passage: {
      id: row.passage_id,
      documentId: row.document_id,
      versionId: row.version_id,
      text: row.text,
      start: row.start,
      end: row.end,
      headingPath: [...row.heading_path],
      sentences: toSpans([...row.sentences]),
      page: row.page,
    },
    owner: toOwner(row),
    score,
  };
}

/** A title is only shown and matched, so a character that cannot be stored becomes U+FFFD instead of failing the document. */
function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function toOwner(row: StoredRow): PassageOwner {
  return {
    source: row.source,
    title: row.title,
    mediaType: row.media_type,
    modifiedAt: row.modified_at === null ? null : new Date(row.modified_at),
    access: toAccess({
      everyone: row.everyone,
      groups: [...row.groups],
      users: [...row.users],
      deny: { groups: [...row.denied_groups], users: [...row.denied_users] },
    }),
    sensitivity: row.sensitivity as Sensitivity | null,
    metadata: Object.fromEntries(Array.from(row.metadata, decodeMetadataPair)),
  };
}

function toSpans(bounds: number[]): Span[] {
  const spans: Span[] = [];
  for (let position = 0; position + 1 < bounds.length; position += 2) {
    spans.push({ start: bounds[position] ?? 0, end: bounds[position + 1] ?? 0 });
  }
  return spans;
}
