import type { Connection } from '@lancedb/lancedb';
import { passageSchemaVersion } from './passage-schema.ts';

/**
 * Removes the tables of earlier schemas. The table of today is filled from the stores; in an old one, which nothing reads
 * any more, text would stay that is deleted from now on.
 */
export async function dropOutdatedTables(connection: Connection): Promise<void> {
  for (const name of (await tableNames(connection)).filter(isOutdated)) {
    try {
      await connection.dropTable(name);
    } catch (error) {
      // Another process that starts now may have been first.
      if ((await tableNames(connection)).includes(name)) throw error;
    }
  }
}

function isOutdated(name: string): boolean {
  const schemaVersion = /^passages-(\d+)-/.exec(name)?.[1];
  return schemaVersion !== undefined && Number(schemaVersion) < passageSchemaVersion;
}

async function tableNames(connection: Connection): Promise<string[]> {
  const names: string[] = [];
  let page = await connection.listTables();
  names.push(...page.tables);
  while (page.pageToken) {
    page = await connection.listTables({ pageToken: page.pageToken });
    names.push(...page.tables);
  }
  return names;
}
