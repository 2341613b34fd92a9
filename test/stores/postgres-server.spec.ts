import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPostgresStores, type PostgresStores } from '@footnote/store-postgres';
import { describeDatabase, FakeClock } from '@footnote/testing';
import { findPostgres, startPostgres, type StartedPostgres } from '../support/start-postgres.ts';

const startTimeoutMs = 60_000;
const isMissing = findPostgres() === null && process.env['CI'] !== 'true';
if (isMissing) console.warn('Skipped: the stores on a PostgreSQL server, because PostgreSQL is not installed.');

(isMissing ? describe.skip : describe)('the stores on a PostgreSQL server', () => {
  const clock = new FakeClock();
  const errors: Error[] = [];
  let postgres: StartedPostgres;
  let stores: PostgresStores;

  function open(): Promise<PostgresStores> {
    const reportError = (error: Error): void => void errors.push(error);
    return openPostgresStores({ databaseUrl: postgres.url, directory: tmpdir(), reportError, clock });
  }

  beforeAll(async () => {
    postgres = await startPostgres();
    // Two processes that start at once must not both migrate.
    const [first, second] = await Promise.all([open(), open()]);
    await second.close();
    stores = first;
  }, startTimeoutMs);

  afterAll(async () => {
    await stores.close();
    await postgres.stop();
  }, startTimeoutMs);

  describeDatabase({ open: () => stores, clock });

  it('says what is wrong when the server is not there, and nothing of the content', async () => {
    const missing = openPostgresStores({
      databaseUrl: 'postgres://footnote@127.0.0.1:1/postgres',
      directory: tmpdir(),
      reportError: () => {},
    });
    await expect(missing).rejects.toMatchObject({ code: 'database-unavailable', kind: 'unavailable' });
  });
});
