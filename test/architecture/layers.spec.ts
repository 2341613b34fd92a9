import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filesAround, layerViolations, packagesAround } from './layer-violations.ts';
import { repositoryRoot } from './repository.ts';

const run = promisify(execFile);
const cruiser = join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const rules = join(repositoryRoot, '.dependency-cruiser.mjs');
const cruiseMs = 60_000;
const reportBytesMax = 64 * 2 ** 20;

interface Report {
  violations: { rule: { name: string }; from: string; to: string }[];
  ruleSetUsed: { forbidden: { name: string }[] };
}

/** Runs the rules over the folders below `directory`. */
async function cruise(directory: string, folders: string[]): Promise<Report> {
  const options = ['--config', rules, '--output-type', 'json', ...folders];
  const { stdout } = await run(process.execPath, [cruiser, ...options], { cwd: directory, maxBuffer: reportBytesMax });
  return (JSON.parse(stdout) as { summary: Report }).summary;
}

describe('the layers', () => {
  it(
    'hold in every file of the repository',
    async () => {
      const { violations } = await cruise(repositoryRoot, ['apps', 'libs', 'test', 'models']);
      expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    },
    cruiseMs,
  );
});

describe('a layer rule', () => {
  let directory: string;
  let report: Report;

  beforeAll(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'footnote-layers-')));
    await writeViolations(directory);
    report = await cruise(directory, ['apps', 'libs', 'test']);
  }, cruiseMs);

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each(layerViolations)('$rule reports $path', ({ rule, path }) => {
    const reported = report.violations.filter((violation) => violation.from === path);
    expect(reported.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('is never without a violation that tries it', () => {
    const tried = layerViolations.map((violation) => violation.rule);
    expect(tried.sort()).toEqual(report.ruleSetUsed.forbidden.map((rule) => rule.name).sort());
  });
});

async function writeViolations(directory: string): Promise<void> {
  const violations = layerViolations.map(({ path, source }): [string, string] => [path, source]);
  for (const [path, content] of [...Object.entries(filesAround), ...violations]) {
    await writeFileAt(join(directory, path), content);
  }
  await mkdir(join(directory, 'node_modules/@footnote'));
  for (const name of packagesAround) {
    const manifest = { name: `@footnote/${name}`, exports: { '.': './src/index.ts' } };
    await writeFileAt(join(directory, 'libs', name, 'package.json'), JSON.stringify(manifest));
    await writeFileAt(join(directory, 'libs', name, 'src/index.ts'), 'export {};');
    await symlink(join('../../libs', name), join(directory, 'node_modules/@footnote', name));
  }
}

async function writeFileAt(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
