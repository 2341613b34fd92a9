import { sha256Hex } from '@footnote/core';
import { connect, Session } from '@lancedb/lancedb';
import { dropOutdatedTables } from './drop-outdated-tables.ts';
import { passageIndexLimits } from './passage-index.limits.ts';
import { passageSchema, passageSchemaVersion } from './passage-schema.ts';
import { PassageTable } from './passage-table.ts';

export interface PassageTableOptions {
  /** A directory, or `s3://bucket/prefix`. */
  uri: string;
  /** Of the embedding model: each model has a table of its own, so vectors of two models never meet. */
  embeddingId: string;
  dimensions: number;
  /** For `s3://`: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT`, … by these names. */
  storageOptions?: Record<string, string>;
}

/** Opens the table of this model and schema, made with its indexes when it is not there; removes those of older schemas. */
export async function openPassageTable(options: PassageTableOptions): Promise<PassageTable> {
  const { indexCacheBytes, metadataCacheBytes } = passageIndexLimits;
  const connection = await connect({
    uri: options.uri,
    // Zero: every read looks for a newer version first, so what another process deleted is not found here.
    readConsistencyInterval: 0,
    session: new Session(indexCacheBytes, metadataCacheBytes),
    storageOptions: toStorageOptions(options.storageOptions ?? {}),
  });
  const name = await tableName(options);
  const schema = passageSchema(options.dimensions);
  const table = new PassageTable(await connection.createEmptyTable(name, schema, { mode: 'create', existOk: true }));
  await dropOutdatedTables(connection);
  connection.close();
  await table.createMissingIndexes();
  return table;
}

/** Readable for an operator, and different for every model even where only unreadable characters differ. */
async function tableName({ embeddingId, dimensions }: PassageTableOptions): Promise<string> {
  const readable = embeddingId.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 48);
  const digest = await sha256Hex(`${embeddingId}\n${dimensions}`);
  return `passages-${passageSchemaVersion}-${readable}-${digest.slice(0, 8)}`;
}

function toStorageOptions(given: Record<string, string>): Record<string, string> {
  const options = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  // An endpoint of one's own may be plain HTTP; LanceDB refuses that unless it is told.
  return options['aws_endpoint']?.startsWith('http://') ? { ...options, allow_http: 'true' } : options;
}
