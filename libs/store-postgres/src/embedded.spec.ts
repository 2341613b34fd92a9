import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeDatabase, FakeClock } from '@footnote/testing';
import { openPostgresStores } from './open-postgres-stores.ts';
import type { PostgresStores } from './postgres-stores.ts';

// The first opening makes a database in WebAssembly, which takes seconds.
const openTimeoutMs = 120_000;

describe('the stores on embedded PGlite', () => {
  const clock = new FakeClock();
  const errors: Error[] = [];
  let directory: string;
  let stores: PostgresStores;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-pglite-'));
    const reportError = (error: Error): void => void errors.push(error);
    stores = await openPostgresStores({ databaseUrl: null, directory, reportError, clock });
  }, openTimeoutMs);

  afterAll(async () => {
    await stores.close();
    await rm(directory, { recursive: true });
  }, openTimeoutMs);

  describeDatabase({ open: () => stores, clock });

  it('refuses to be opened a second time', async () => {
    const second = openPostgresStores({ databaseUrl: null, directory, reportError: () => {} });
    await expect(second).rejects.toMatchObject({ code: 'data-directory-held', holder: { pid: process.pid } });
  });
});
