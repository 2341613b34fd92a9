import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { connectEmbedded } from '../connection/connect-embedded.ts';
import type { Connection } from '../connection/connection.ts';
import { PostgresAuditLog } from './postgres-audit-log.ts';

// The first opening makes a database in WebAssembly, which takes seconds.
const openTimeoutMs = 120_000;

describe('the table of audit entries', () => {
  let directory: string;
  let connection: Connection;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-audit-'));
    connection = await connectEmbedded(directory, () => {});
    await connection.prepare(async () => {});
  }, openTimeoutMs);
  afterAll(async () => {
    await connection.close();
    await rm(directory, { recursive: true });
  });

  it.each([
    ['change', sql`update audit_entries set actor = 'nobody'`],
    ['remove', sql`delete from audit_entries where sequence = 1`],
    ['empty', sql`truncate audit_entries`],
  ])('lets nobody %s it', async (_how, statement) => {
    const log = new PostgresAuditLog(connection.database);
    const record = {
      at: new Date(),
      actor: 'local-admin',
      action: 'source-changed',
      target: 'hr',
      details: {},
    } as const;
    const entry = await log.append(record);
    const cause = { message: expect.stringContaining('append-only') };
    await expect(connection.database.execute(statement)).rejects.toMatchObject({ cause });
    expect(await log.read(entry.sequence, 1)).toEqual([entry]);
  });

  it('lets nobody remove more than an entry says was removed', async () => {
    const log = new PostgresAuditLog(connection.database);
    const { sequence, at } = await log.append({
      at: new Date('2036-01-01T00:00:00Z'),
      actor: 'local-admin',
      action: 'source-changed',
      target: 'hr',
      details: {},
    });
    expect(await log.cut({ before: at, at, limit: 1_000 })).toBe(sequence - 1);
    const remove = sql`delete from audit_entries where sequence = ${sequence}`;
    await expect(connection.database.execute(remove)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    });
    expect((await log.read(1, 10)).map((entry) => entry.sequence)).toEqual([sequence, sequence + 1]);
  });
});
