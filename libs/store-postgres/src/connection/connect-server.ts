import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { migrationsFolder } from './migrations-folder.ts';

const serverLimits = {
  connectionsMax: 10,
  /** pg-boss has connections of its own, and one more for LISTEN. */
  queueConnectionsMax: 3,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 30_000,
} as const;

/** Any number will do, as long as every version of the product uses the same. */
const prepareLockKey = 7_160_237_001;

/** Connects to the server at `databaseUrl`; `reportError` gets what happens to idle connections. */
export async function connectServer(databaseUrl: string, reportError: (error: Error) => void): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'footnote',
    max: serverLimits.connectionsMax,
    connectionTimeoutMillis: serverLimits.connectTimeoutMs,
    statement_timeout: serverLimits.statementTimeoutMs,
  });
  pool.on('error', reportError);
  return {
    database: drizzle(pool),
    isEmbedded: false,
    queueOptions: {
      connectionString: databaseUrl,
      max: serverLimits.queueConnectionsMax,
      connectionTimeoutMillis: serverLimits.connectTimeoutMs,
    },
    prepare: (work) => prepareAlone(databaseUrl, work),
    close: () => pool.end(),
  };
}

/** On a connection of its own, because waiting for another process may outlast the statement timeout. */
async function prepareAlone(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'footnote-prepare',
    connectionTimeoutMillis: serverLimits.connectTimeoutMs,
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [prepareLockKey]);
    await migrate(drizzle(client), { migrationsFolder });
    await work();
  } finally {
    // The lock belongs to the session, so ending it gives it back whatever happened.
    await client.end();
  }
}
