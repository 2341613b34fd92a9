import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import { acquireLock, type DirectoryLock } from '../lock/acquire-lock.ts';
import type { Connection } from './connection.ts';
import { DurableNodeFs, durableStartParameters } from './durable-node-fs.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { syncTree } from './sync-tree.ts';

/**
 * Opens the database in `<directory>/postgres`, making it when it is not there.
 * @throws DirectoryHeldError when another process has it open: PGlite takes no lock, and two writers lose data.
 */
export async function connectEmbedded(directory: string): Promise<Connection> {
  await mkdir(directory, { recursive: true });
  const lock = await acquireLock(directory, 'postgres');
  try {
    return await openClient(join(directory, 'postgres'), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openClient(directory: string, lock: DirectoryLock): Promise<Connection> {
  const isNew = !existsSync(join(directory, 'PG_VERSION'));
  const client = new PGlite({ fs: new DurableNodeFs(directory), startParams: durableStartParameters() });
  await client.waitReady;
  // PGlite makes a new database with another program, whose files nobody has synced.
  if (isNew) syncTree(directory);
  const database = drizzle(client);
  return {
    database,
    isEmbedded: true,
    queueOptions: { db: fromPglite(client), backend: 'pglite' },
    prepare: async (work) => {
      await migrate(database, { migrationsFolder });
      await work();
    },
    close: async () => {
      await client.exec('CHECKPOINT');
      await client.close();
      await lock.release();
    },
  };
}
