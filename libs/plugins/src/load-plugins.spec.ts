import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPlugins } from './load-plugins.ts';
import { describePluginProblem } from './plugin-problem.ts';
import { pluginLimits } from './plugin.limits.ts';

const manifest = {
  manifestVersion: 1,
  id: 'glossary',
  name: 'Glossary',
  version: '1.0.0',
  description: 'Explains abbreviations.',
  permissions: [],
  slots: [{ slot: 'answer-footer', page: 'pages/footer.html', title: 'Glossary' }],
};
const files = { 'plugin.json': JSON.stringify(manifest), 'pages/footer.html': '<!doctype html>', 'README.md': '# Hi' };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'footnote-plugins-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(folder: string, contents: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(root, folder, path)), { recursive: true });
    await writeFile(join(root, folder, path), content);
  }
}

const directories = () => ['ours', 'theirs'].map((name) => ({ path: join(root, name), name }));

async function load() {
  const { plugins, problems } = await loadPlugins(directories());
  return { ids: plugins.map((plugin) => plugin.manifest.id), plugins, problems: problems.map(describePluginProblem) };
}

describe('loadPlugins', () => {
  it('loads a folder with the files that a browser may have', async () => {
    await write('ours/glossary', files);
    const { plugins, problems } = await load();
    expect(problems).toEqual([]);
    expect([...(plugins[0]?.files ?? [])].map(([path, file]) => [path, file.mediaType, file.hash.length])).toEqual([
      ['pages/footer.html', 'text/html; charset=utf-8', 64],
    ]);
  });

  it('finds nothing where there is no directory, and passes over the kit and hidden folders', async () => {
    await write('ours/kit/1', { 'footnote-plugin.js': '' });
    await write('ours/.git', { HEAD: '' });
    await write('ours', { 'README.md': '' });
    expect(await load()).toEqual({ ids: [], plugins: [], problems: [] });
  });

  it('loads the good ones beside the bad ones', async () => {
    await write('ours/broken', { 'plugin.json': '{' });
    await write('ours/empty', { 'index.html': '' });
    await write('theirs/glossary', files);
    const { ids, problems } = await load();
    expect(ids).toEqual(['glossary']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('ours/broken/plugin.json: is not JSON');
    expect(problems[1]).toBe('ours/empty/plugin.json: is missing: a plugin is a folder with a plugin.json');
  });

  it('names both folders when two plugins have one id, and keeps the first', async () => {
    await write('ours/glossary', files);
    await write('theirs/words', files);
    const { plugins, problems } = await load();
    expect(plugins.map(({ place }) => place)).toEqual(['ours/glossary']);
    expect(problems).toEqual([
      'theirs/words/plugin.json: id is "glossary", which ours/glossary has already: remove one of the two, or give it another id',
    ]);
  });

  it('refuses a page that is not there', async () => {
    await write('ours/glossary', { 'plugin.json': files['plugin.json'], 'footer.html': '' });
    expect((await load()).problems).toEqual([
      'ours/glossary/plugin.json: slots.0.page names "pages/footer.html", and there is no such file',
    ]);
  });

  it('follows no link: not for a file, a folder, a manifest or a whole plugin', async () => {
    await write('outside', { ...files, 'secret.html': 'secret' });
    await write('ours/a', files);
    await symlink(join(root, 'outside/secret.html'), join(root, 'ours/a/secret.html'));
    await write('ours/b', files);
    await symlink(join(root, 'outside'), join(root, 'ours/b/more'));
    await mkdir(join(root, 'ours/c'));
    await symlink(join(root, 'outside/plugin.json'), join(root, 'ours/c/plugin.json'));
    await symlink(join(root, 'outside'), join(root, 'ours/d'));
    const { ids, problems } = await load();
    expect(ids).toEqual([]);
    expect(problems).toEqual([
      'ours/d: is a link: put the folder itself here',
      'ours/a/secret.html: is a link or a special file: put the file itself into the folder',
      'ours/b/more: is a link or a special file: put the file itself into the folder',
      'ours/c/plugin.json: is a link: put the file itself into the folder',
    ]);
  });

  const tooMuch: [string, Record<string, string>, string][] = [
    ['one file too large', { 'a.js': 'x'.repeat(pluginLimits.fileBytesMax + 1) }, 'a.js: has 1025 kB; at most 1024 kB'],
    [
      'too many files',
      manyFiles(pluginLimits.filesMax, 1),
      `has ${pluginLimits.filesMax + 3} files; a plugin has at most`,
    ],
    ['too much in all', manyFiles(6, pluginLimits.fileBytesMax - 1), 'is larger than 5120 kB in all'],
    ['too many folders in each other', { 'a/b/c/d/e/f/g.js': '' }, 'lies more than 5 folders deep'],
  ];
  it.each(tooMuch)('refuses %s', async (_, more, complaint) => {
    await write('ours/glossary', { ...files, ...more });
    const { ids, problems } = await load();
    expect(ids).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(complaint);
  });

  it('loads no more plugins than the limit', async () => {
    for (let number = 0; number <= pluginLimits.pluginsMax; number++) {
      const id = `plugin-${String(number).padStart(2, '0')}`;
      await write(`ours/${id}`, { ...files, 'plugin.json': JSON.stringify({ ...manifest, id }) });
    }
    const { ids, problems } = await load();
    expect(ids).toHaveLength(pluginLimits.pluginsMax);
    expect(problems).toEqual(['ours/plugin-20/plugin.json: is one too many: at most 20 plugins are loaded']);
  });
});

function manyFiles(count: number, bytes: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`f${number}.js`, 'x'.repeat(bytes)]));
}
