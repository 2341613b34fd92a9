import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const bootstrap = fileURLToPath(new URL('./bootstrap.mjs', import.meta.url));
const launcher = `
  if (process.argv[2] === 'wait') { process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); }
  console.log(process.argv.slice(2).join(' '));
  if (process.argv[2] === 'fail') process.exit(3);
`;

describe('bootstrap', () => {
  let root = '';
  const marker = () => join(root, 'node_modules/.footnote-installed');
  const npmCalls = () => join(root, 'npm-calls');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'footnote-bootstrap-'));
    mkdirSync(join(root, 'apps/cli/launcher'), { recursive: true });
    copyFileSync(bootstrap, join(root, 'apps/cli/bootstrap.mjs'));
    writeFileSync(join(root, 'apps/cli/launcher/launch.ts'), launcher);
    const allowScripts = { node: true, other: false };
    writeJson('package.json', { type: 'module', dependencies: { node: process.versions.node }, allowScripts });
    writeJson('package-lock.json', { packages: {} });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function writeJson(name: string, content: object): void {
    writeFileSync(join(root, name), JSON.stringify(content));
  }

  /** Stands in for npm: notes what it was asked, and does this. */
  function writeNpm(doing: string): void {
    const script = `import fs from 'node:fs';
      const asked = process.argv.slice(2).join(' ');
      fs.appendFileSync(${JSON.stringify(npmCalls())}, asked + '\\n');
      ${doing}`;
    writeFileSync(join(root, 'npm.mjs'), script);
  }

  const installs = () => `if (asked.startsWith('rebuild')) {
    fs.mkdirSync(${JSON.stringify(join(root, 'node_modules/node/bin'))}, { recursive: true });
    fs.symlinkSync(process.execPath, ${JSON.stringify(join(root, 'node_modules/node/bin/node'))});
  }`;

  function run(
    taskArguments: string[],
    onOutput: (child: { kill(signal: 'SIGTERM'): boolean }) => void = () => undefined,
  ) {
    const env = { ...process.env, npm_execpath: join(root, 'npm.mjs'), NODE_OPTIONS: '' };
    const child = spawn(process.execPath, [join(root, 'apps/cli/bootstrap.mjs'), ...taskArguments], { env });
    return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (data) => {
        stdout += String(data);
        onOutput(child);
      });
      child.stderr.on('data', (data) => (stderr += String(data)));
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  it('installs once without install scripts, runs the allowed one, and hands over arguments and exit code', async () => {
    writeNpm(installs());
    expect(await run(['start', '--flag'])).toMatchObject({ code: 0, stdout: 'start --flag\n' });
    expect(await run(['fail'])).toMatchObject({ code: 3, stdout: 'fail\n', stderr: '' });
    const calls = readFileSync(npmCalls(), 'utf8').trim().split('\n');
    expect(calls).toHaveLength(2);
    expect(calls[0]).toContain('ci --ignore-scripts');
    expect(calls[1]).toMatch(/^rebuild --ignore-scripts=false node /);
  });

  it('installs again when the lockfile changed', async () => {
    writeNpm(installs());
    await run(['start']);
    rmSync(join(root, 'node_modules/node'), { recursive: true });
    writeJson('package-lock.json', { packages: { '': {} } });
    await run(['start']);
    expect(existsSync(marker())).toBe(true);
  });

  it('tells a failure in one line, and does not look installed afterwards', async () => {
    writeNpm(`console.error('npm error code ENOTFOUND\\nnpm error network request failed'); process.exit(1);`);
    const { code, stdout, stderr } = await run(['start']);
    const told = stderr.split('\n').filter((line) => line.startsWith('footnote: '));
    expect({ code, stdout, told: told.length }).toEqual({ code: 1, stdout: '', told: 1 });
    expect(told[0]).toMatch(/^footnote: Installing packages failed \(code ENOTFOUND, .*\): check the network/);
    expect(existsSync(marker())).toBe(false);
  });

  it('does not go on with another Node than the one that package.json names', async () => {
    writeJson('package.json', { dependencies: { node: '1.2.3' }, allowScripts: { node: true } });
    writeNpm(installs());
    const { code, stderr } = await run(['start']);
    expect(code).toBe(1);
    expect(stderr).toContain('footnote: Node 1.2.3 did not install: delete node_modules and run this again');
    expect(existsSync(marker())).toBe(false);
  });

  it('takes what npm itself installed to the end', async () => {
    mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'));
    writeJson('node_modules/.package-lock.json', { packages: {} });
    writeNpm('process.exit(1)');
    expect(await run(['start'])).toMatchObject({ code: 0, stdout: 'start\n' });
  });

  it('passes a signal on and returns what the task returned', async () => {
    writeNpm(installs());
    expect(await run(['wait'], (child) => child.kill('SIGTERM'))).toMatchObject({ code: 7 });
  });
});
