import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote } from '../../support/start-footnote.ts';
import { findPostgres, startPostgres, type StartedPostgres } from '../../support/start-postgres.ts';

/** What is old goes when the service starts; what is not stays. */
describe('retention', () => {
  let postgres: StartedPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  it('removes old answers at start, and writes that down', async () => {
    const environment = { DATABASE_URL: postgres.url, FOOTNOTE_SECRET: 'a-secret-of-more-than-32-characters' };
    const first = await startFootnote({ environment });
    const before = createFootnoteClient({ baseUrl: first.url });
    const [old, recent] = [await before.answer({ question: 'Old?' }), await before.answer({ question: 'Recent?' })];
    await first.stop();
    const age = `update answers set created_at = now() - interval '366 days' where id = '${old.id}'`;
    await promisify(execFile)(join(findPostgres() ?? '', 'psql'), [postgres.url, '-c', age]);

    const second = await startFootnote({ environment });
    const client = createFootnoteClient({ baseUrl: second.url });
    const applied = async () => (await client.listAuditEntries({ action: 'retention-applied' })).items;
    const deadline = Date.now() + 20_000;
    let entries = await applied();
    while (entries.length === 0 && Date.now() < deadline) entries = await applied();
    expect(entries).toMatchObject([{ actor: 'retention', target: 'answers', details: { removed: 1, days: 365 } }]);
    await expect(client.getAnswer(old.id)).rejects.toMatchObject({ status: 404 });
    expect((await client.getAnswer(recent.id)).question).toBe('Recent?');
    expect((await client.checkAudit()).isIntact).toBe(true);
    await second.stop();
  }, 180_000);
});
