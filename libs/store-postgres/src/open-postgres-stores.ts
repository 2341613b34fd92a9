import { SystemClock, type Clock } from '@footnote/core';
import { connectEmbedded } from './connection/connect-embedded.ts';
import { connectServer } from './connection/connect-server.ts';
import { createBoss } from './jobs/create-boss.ts';
import { createJobQueue } from './jobs/job-queue.ts';
import { PostgresTaskQueue } from './jobs/postgres-task-queue.ts';
import { reviveGivenUp, settleLostJobs } from './jobs/settle-lost-jobs.ts';
import { PostgresStores } from './postgres-stores.ts';
import { storageErrorOf } from './stores/storage-error.ts';

export interface OpenPostgresStoresOptions {
  /** `postgres://…`, or null for the embedded database. */
  databaseUrl: string | null;
  /** The data directory; the embedded database lies in its `postgres` folder. */
  directory: string;
  /** Gets what goes wrong in the background: queue maintenance, idle connections. For the log. */
  reportError: (error: Error) => void;
  clock?: Clock;
}

/**
 * Opens the database, migrates it, and starts the queue (jobs are handed out only once `jobRunner.start` is called).
 * @throws DirectoryHeldError when another process has the embedded database open; AppError `database-unavailable`.
 */
export async function openPostgresStores(options: OpenPostgresStoresOptions): Promise<PostgresStores> {
  try {
    return await open(options);
  } catch (error) {
    throw storageErrorOf(error);
  }
}

async function open(options: OpenPostgresStoresOptions): Promise<PostgresStores> {
  const { databaseUrl, directory, reportError, clock = new SystemClock() } = options;
  const connection =
    databaseUrl === null
      ? await connectEmbedded(directory, reportError)
      : await connectServer(databaseUrl, reportError);
  const boss = createBoss(connection, reportError);
  const queue = createJobQueue(boss, connection);
  const tasks = new PostgresTaskQueue(boss, connection);
  try {
    await connection.prepare(async () => {
      await boss.start();
      await queue.prepare();
      await tasks.prepare();
      await reviveGivenUp(connection.database, clock);
      await settleLostJobs(connection.database, clock);
    });
  } catch (error) {
    await boss.stop({ graceful: false });
    await connection.close();
    throw error;
  }
  return new PostgresStores({ connection, boss, queue, tasks, clock, reportError });
}
