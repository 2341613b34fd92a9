import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import { acquireLock } from '../lock/acquire-lock.ts';
import type { Connection } from './connection.ts';
import { DurableNodeFs, durableStartParameters } from './durable-node-fs.ts';
import { migrationsFolder } from './migrations-folder.ts';

/**
 * Opens the database in `<directory>/postgres`, making it when it is not there.
 * @throws DirectoryHeldError when another process has it open: PGlite takes no lock, and two writers lose data.
 */
export async function connectEmbedded(directory: string): Promise<Connection> {
  await mkdir(directory, { recursive: true });
  const lock = await acquireLock(directory, 'postgres');
  const client = new PGlite({
    fs: new DurableNodeFs(join(directory, 'postgres')),
    startParams: durableStartParameters(),
  });
  try {
    await client.waitReady;
  } catch (error) {
    await lock.release();
    throw error;
  }
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
