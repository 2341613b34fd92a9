import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from './create-database.ts';
import { DurableNodeFs, durableStartParameters } from './durable-node-fs.ts';
import { EmbeddedUpkeep } from './embedded-upkeep.ts';

const openTimeoutMs = 120_000;

describe('the embedded database', () => {
  /** Inodes, in order. */
  const synced: number[] = [];
  let directory: string;
  let client: PGlite;

  function inodeOf(path: string): number {
    return fs.statSync(join(directory, path)).ino;
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-durable-'));
    const syncFile = (descriptor: number): void => {
      synced.push(fs.fstatSync(descriptor).ino);
      fs.fsyncSync(descriptor);
    };
    client = new PGlite({ fs: new DurableNodeFs(directory, syncFile), startParams: durableStartParameters() });
    await client.exec('create table rows (id int)');
  }, openTimeoutMs);

  afterAll(async () => {
    await client.close();
    await rm(directory, { recursive: true });
  });

  it('syncs the log at every commit, before the commit returns', async () => {
    for (let id = 0; id < 5; id += 1) {
      synced.length = 0;
      await client.query('insert into rows values ($1)', [id]);
      expect(synced).toEqual([inodeOf('pg_wal/000000010000000000000001')]);
    }
  });

  it('syncs the tables at a checkpoint, and the folder when a log file is added', async () => {
    synced.length = 0;
    await client.exec('insert into rows values (6); select pg_switch_wal(); checkpoint');
    expect(synced).toContain(inodeOf('global/pg_control'));
    expect(synced).toContain(inodeOf('pg_wal'));
  });

  it('is given a checkpoint once the log is long, and not before', async () => {
    const upkeep = new EmbeddedUpkeep(client, () => {});
    upkeep.stop();
    expect(await upkeep.checkpointWhenDue()).toBe(false);
    await client.exec('insert into rows select generate_series(1, 700000)');
    expect(await upkeep.checkpointWhenDue()).toBe(true);
    expect(await upkeep.checkpointWhenDue()).toBe(false);
  });

  it('says when it cannot be made', async () => {
    await expect(createDatabase(join(directory, 'PG_VERSION', 'below-a-file'))).rejects.toThrow();
  });
});
