import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../src/settings.ts';
import { currentLicences } from './inventory.ts';
import { describeLicences } from './licences.ts';

const noModels = { models: {} };

function locked(license: string) {
  return { packages: { 'node_modules/some-package': { version: '1.0.0', license } } };
}

describe('docs/licences.md', () => {
  it('is what npm run inventory would write today', async () => {
    const committed = await readFile(join(repositoryRoot, 'docs/licences.md'), 'utf8');
    // Not compared as a whole: a difference of a thousand lines says nothing.
    expect(committed === (await currentLicences()) ? 'current' : 'outdated: run npm run inventory').toBe('current');
  });
});

describe('a licence', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT', 'MPL-2.0'])('%s is listed', (licence) => {
    expect(describeLicences(locked(licence), noModels)).toContain('- `some-package` 1.0.0');
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'toString'])(
    '%s is refused: somebody must decide',
    (licence) => {
      expect(() => describeLicences(locked(licence), noModels)).toThrow('some-package');
    },
  );
});
