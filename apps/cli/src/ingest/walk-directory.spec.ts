import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { walkDirectory } from './walk-directory.ts';

const limits = { filesMax: 10, depthMax: 3, fileBytesMax: 100 };
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-walk-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text = 'text'): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

describe('walkDirectory', () => {
  it('lists what can be read by name, with slashes and media types', async () => {
    await write('leave/holidays.md');
    await write('index.HTML');
    await write('leave/a/notes.txt');
    const { files, passedOver } = await walkDirectory(root, limits);
    expect(files.map(({ externalId, mediaType }) => [externalId, mediaType])).toEqual([
      ['index.HTML', 'text/html'],
      ['leave/a/notes.txt', 'text/plain'],
      ['leave/holidays.md', 'text/markdown'],
    ]);
    expect(passedOver.size).toBe(0);
  });

  it('passes over what is hidden, linked, unknown, empty, too large or too deep, and counts why', async () => {
    await write('.git/config.md');
    await write('picture.png');
    await write('empty.md', '');
    await write('long.md', 'x'.repeat(101));
    await write('1/2/3/4/deep.md');
    await symlink('/etc', join(root, 'linked'));
    await symlink(join(root, 'picture.png'), join(root, 'linked.md'));
    const { files, passedOver } = await walkDirectory(root, limits);
    expect(files).toEqual([]);
    expect(Object.fromEntries(passedOver)).toEqual({
      hidden: 1,
      'a link': 2,
      'a type that is not read': 1,
      empty: 1,
      'too large': 1,
      'too deep': 1,
    });
  });

  it('refuses more files than the limit, and what is no directory', async () => {
    for (let number = 0; number <= limits.filesMax; number += 1) await write(`${number}.md`);
    await expect(walkDirectory(root, limits)).rejects.toThrow('more than 10 files');
    await expect(walkDirectory(join(root, '1.md'), limits)).rejects.toThrow('is not a directory');
  });
});
