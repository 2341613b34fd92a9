import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../settings.ts';
import { filesOfProfile, ModelFile, ModelManifest, readModelManifest } from './model-manifest.ts';

const manifestPath = join(repositoryRoot, 'models', 'manifest.json');
const file = {
  path: 'model/config.json',
  bytes: 2,
  sha256: 'a'.repeat(64),
  hub: null,
  mirrors: [{ wheel: 'some-wheel==1.0', entry: 'some_wheel/config.json' }],
};

describe('the model manifest', () => {
  it('pins every file of the compact profile, and gives each a mirror and a licence', async () => {
    const files = filesOfProfile(await readModelManifest(manifestPath), 'compact');
    expect(files.length).toBeGreaterThan(0);
    for (const { bytes, sha256, mirrors, licence } of files) {
      expect([bytes, sha256]).not.toContain(null);
      expect(mirrors.length).toBeGreaterThan(0);
      expect(licence).toBe('Apache-2.0');
    }
  });

  it.each([
    ['a path out of the directory', { path: '../config.json' }],
    ['an absolute path', { path: '/etc/passwd' }],
    ['a hidden path, where the fetcher keeps its own notes', { path: 'model/.pins.json' }],
    ['an option of pip in place of a wheel', { mirrors: [{ wheel: '--index-url=x==1', entry: 'a' }] }],
    ['a wheel without a version', { mirrors: [{ wheel: 'some-wheel', entry: 'a' }] }],
    ['a hash without a size', { bytes: null }],
    ['no hash and no limit', { bytes: null, sha256: null }],
    ['no place to get it from', { mirrors: [] }],
    ['a field that is unknown', { sha512: 'x' }],
  ])('refuses %s', (_name, change) => {
    expect(ModelFile.safeParse(file).success).toBe(true);
    expect(ModelFile.safeParse({ ...file, ...change }).success).toBe(false);
  });

  it('refuses a profile of models that are not there, and names the profiles that are', async () => {
    const profiles = { odd: { summary: '', embedding: 'none', language: 'none' } };
    expect(ModelManifest.safeParse({ version: 1, profiles, models: {} }).success).toBe(false);
    const manifest = await readModelManifest(manifestPath);
    expect(() => filesOfProfile(manifest, 'huge')).toThrow('no model profile "huge"');
  });
});
