import { Bool, Field, FixedSizeList, Float32, Float64, Int32, List, Schema, Utf8 } from 'apache-arrow';

/** Part of the table's name: a changed schema starts a new table, which is filled again from the stores. */
export const passageSchemaVersion = 2;

const text = new Utf8();
const texts = new List(new Field('item', text, true));

/** Everything but the vector, in the table's order. */
const fields = [
  new Field('passage_id', text, false),
  new Field('document_id', text, false),
  new Field('version_id', text, false),
  new Field('text', text, false),
  new Field('start', new Int32(), false),
  new Field('end', new Int32(), false),
  new Field('heading_path', texts, false),
  /** The heading path as one text, for lexical search. */
  new Field('headings', text, false),
  /** Starts and ends by turns. */
  new Field('sentences', new List(new Field('item', new Int32(), true)), false),
  new Field('page', new Int32(), true),
  new Field('source', text, false),
  new Field('title', text, false),
  new Field('media_type', text, false),
  /** Milliseconds since 1970, exact in a double. */
  new Field('modified_at', new Float64(), true),
  new Field('everyone', new Bool(), false),
  new Field('groups', texts, false),
  new Field('users', texts, false),
  new Field('denied_groups', texts, false),
  new Field('denied_users', texts, false),
  /** Whether anybody is denied: all that a query for a whole group has to know. */
  new Field('denies', new Bool(), false),
  new Field('sensitivity', text, true),
  /** See `encodeMetadataPair`. */
  new Field('metadata', texts, false),
];

/** Names of columns that a filter may use: the only identifiers that get into SQL. */
export const filterColumns = [
  'passage_id',
  'document_id',
  'version_id',
  'source',
  'title',
  'media_type',
  'modified_at',
  'everyone',
  'groups',
  'users',
  'denied_groups',
  'denied_users',
  'denies',
  'sensitivity',
  'metadata',
  'vector',
] as const;
export type FilterColumn = (typeof filterColumns)[number];

/** What a search reads back: all but the vector and what only serves matching. */
export const storedColumns = fields.map(({ name }) => name).filter((name) => name !== 'headings');

/**
 * Columns of access, each with an index of its own: a search that knows by an index which rows are open need not read the
 * lists of all of them. All have one, because a condition is looked up only when every part of it can be.
 */
export const accessColumns = {
  everyone: 'bitmap',
  denies: 'bitmap',
  groups: 'labels',
  users: 'labels',
  denied_groups: 'labels',
  denied_users: 'labels',
} as const satisfies Partial<Record<FilterColumn, 'bitmap' | 'labels'>>;

/** Columns with words, and how much a match in each counts; measured on a handbook's questions, see the README. */
export const lexicalColumns = { title: 0.7, headings: 0.7, text: 1 } as const;

export function passageSchema(dimensions: number): Schema {
  const vector = new FixedSizeList(dimensions, new Field('item', new Float32(), true));
  return new Schema([...fields, new Field('vector', vector, true)]);
}
