import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import { acquireLock, type DirectoryLock } from '../lock/acquire-lock.ts';
import type { Connection } from './connection.ts';
import { createDatabase } from './create-database.ts';
import { DurableNodeFs, durableStartParameters } from './durable-node-fs.ts';
import { EmbeddedUpkeep } from './embedded-upkeep.ts';
import { migrationsFolder } from './migrations-folder.ts';

/** PostgreSQL's default of 128 MB would make the process 250 MB larger; the system caches the files anyway. */
const sharedBuffers = '32MB';

/**
 * Opens the database in `<directory>/postgres`, making it when it is not there.
 * @throws DirectoryHeldError when another process has it open: PGlite takes no lock, and two writers lose data.
 */
export async function connectEmbedded(directory: string, reportError: (error: Error) => void): Promise<Connection> {
  await mkdir(directory, { recursive: true });
  const lock = await acquireLock(directory, 'postgres');
  try {
    return connectionTo(await openClient(join(directory, 'postgres')), lock, reportError);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openClient(directory: string): Promise<PGlite> {
  if (!existsSync(join(directory, 'PG_VERSION'))) await createDatabase(directory);
  const client = new PGlite({
    fs: new DurableNodeFs(directory),
    startParams: [...durableStartParameters(), '-c', `shared_buffers=${sharedBuffers}`],
  });
  await client.waitReady;
  return client;
}

function connectionTo(client: PGlite, lock: DirectoryLock, reportError: (error: Error) => void): Connection {
  const database = drizzle(client);
  const upkeep = new EmbeddedUpkeep(client, reportError);
  return {
    database,
    isEmbedded: true,
    queueOptions: { db: fromPglite(client), backend: 'pglite' },
    prepare: async (work) => {
      await migrate(database, { migrationsFolder });
      await work();
    },
    close: async () => {
      upkeep.stop();
      try {
        await client.exec('checkpoint');
        await client.close();
      } finally {
        await lock.release();
      }
    },
  };
}
