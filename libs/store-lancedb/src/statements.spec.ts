import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const gateway = 'passage-table.ts';
const driverUsers = [gateway, 'open-passage-table.ts', 'drop-outdated-tables.ts', 'lexical-query.ts'];
const notFromToSql = /\.(?:where|delete|countRows|onlyIf)\((?!toSql\()|\bwhere:(?! toSql\()/;

describe('the sources of this package', () => {
  it('give LanceDB conditions in one file only, and only those that toSql wrote', async () => {
    expect(notFromToSql.exec(await readSource(gateway))?.[0]).toBeUndefined();
    const names = (await readdir(import.meta.dirname)).filter((name) => !name.endsWith('.spec.ts'));
    for (const name of names) {
      const source = await readSource(name);
      if (!driverUsers.includes(name)) expect({ name, source }).toEqual({ name, source: withoutDriver });
      if (name !== gateway) expect({ name, source }).toEqual({ name, source: withoutConditions });
    }
  });
});

const withoutDriver = expect.not.stringContaining("from '@lancedb/lancedb'");
const withoutConditions = expect.not.stringMatching(/\.(?:where|countRows|onlyIf|openTable)\(|\bwhere:/);

function readSource(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), 'utf8');
}
