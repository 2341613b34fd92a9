// Behind every npm script: installs what package-lock.json names, then goes on under the Node that was installed.
// It runs on a plain Node 18 before anything is installed, so it has no dependencies and no types.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isWindows = process.platform === 'win32';
const nodeBinary = join(root, 'node_modules/node/bin', isWindows ? 'node.exe' : 'node');
const marker = join(root, 'node_modules/.footnote-installed');
const nodeMajorMin = 18;
const outputCharactersMax = 20_000;
const progressEveryMs = 10_000;
const parentEveryMs = 500;

const adviceByCode = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/,
    'check the network and the registry of your npm configuration',
  ],
  [/E401|E403|E404|ETARGET/, 'check that the registry of your npm configuration offers this package'],
  [/ENOSPC/, 'free some disk space (1.5 GB are needed)'],
  [/EACCES|EPERM|EROFS/, 'make this folder writable for you'],
  [/EUSAGE/, 'package.json and package-lock.json disagree: take both from the same commit'],
  [/EINTEGRITY/, 'a download was damaged: run "npm cache verify"'],
];

/** A failure that is told in one line: what failed, and what to do. */
class BootstrapError extends Error {}

let interruptedBy = null;

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Changes with the lockfile and the machine, so that packages of another platform are never taken for ours. */
function fingerprint() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lockfile} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  if (!existsSync(nodeBinary)) return false;
  return hasMark() || wasInstalledByNpm();
}

function hasMark() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint();
}

/** True when a person ran `npm install` or `npm ci` to its end: npm's own record agrees with the lockfile. */
function wasInstalledByNpm() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    if (installed[path] === undefined) return wanted.optional === true;
    return installed[path].version === wanted.version && installed[path].integrity === wanted.integrity;
  });
}

async function install() {
  rmSync(marker, { force: true });
  // Install scripts are off for all; those that package.json allows run by name, the same way on every npm from 8 on.
  await step('Installing packages', ['ci', '--ignore-scripts', '--include=dev', '--include=optional']);
  const allowed = Object.entries(readJson('package.json').allowScripts ?? {}).filter(([, allow]) => allow === true);
  const names = allowed.map(([name]) => name);
  await step(`Running the install script of ${names.join(', ')}`, ['rebuild', '--ignore-scripts=false', ...names]);
  await checkNode(readJson('package.json').dependencies.node);
  removeUnused();
  markInstalled();
}

/** Three hundred megabytes: binaries for other machines, and the archive of Node, of which the binary is linked elsewhere. */
function removeUnused() {
  rmSync(join(root, 'node_modules/node/node_modules'), { recursive: true, force: true });
  const binaries = join(root, 'node_modules/onnxruntime-node/bin');
  for (const api of list(binaries)) {
    for (const platform of list(join(binaries, api))) {
      for (const architecture of list(join(binaries, api, platform))) {
        if (platform === process.platform && architecture === process.arch) continue;
        rmSync(join(binaries, api, platform, architecture), { recursive: true });
      }
    }
  }
}

function list(directory) {
  return existsSync(directory) ? readdirSync(directory) : [];
}

function markInstalled() {
  writeFileSync(`${marker}.new`, fingerprint());
  renameSync(`${marker}.new`, marker);
}

async function checkNode(version) {
  const { code, output } = await run(nodeBinary, ['--version'], { capture: true });
  if (code === 0 && output.trim() === `v${version}`) return;
  throw new BootstrapError(`Node ${version} did not install: delete node_modules and run this again`);
}

async function step(name, npmArguments) {
  const report = startProgress(name);
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run(command, [...first, ...npmArguments, ...quiet], { capture: true });
  report(code === 0);
  if (interruptedBy !== null) throw new BootstrapError(`${name} was interrupted: run this again, it starts over`);
  if (code !== 0) throw new BootstrapError(describeNpmFailure(name, output));
}

function describeNpmFailure(name, output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/i, '').trim());
  const log = /complete log of this run can be found in:\s*(\S+)/.exec(output)?.[1];
  const advice = adviceByCode.find(([pattern]) => pattern.test(output))?.[1] ?? 'read the log';
  const said = lines
    .filter((line) => line !== '' && !line.includes('complete log'))
    .slice(0, 2)
    .join(', ');
  return `${name} failed (${said || 'npm could not run'}): ${advice}, then run this again${log ? `; log: ${log}` : ''}`;
}

/** Says what is being done and for how long: one line that is rewritten on a terminal, plain lines elsewhere. */
function startProgress(name) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const isTerminal = process.stderr.isTTY === true;
  const show = () => process.stderr.write(isTerminal ? `\r  ${name} … ${seconds()} ` : `  ${name} … ${seconds()}\n`);
  show();
  const timer = setInterval(show, isTerminal ? 500 : progressEveryMs);
  return (succeeded) => {
    clearInterval(timer);
    process.stderr.write(`${isTerminal ? '\r' : ''}${succeeded ? '✓' : '✗'} ${name} (${seconds()})   \n`);
  };
}

/** Runs a command, hands it our signals, and resolves with its exit code once it has ended. */
function run(command, commandArguments, { capture = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, commandArguments, { cwd: root, env, stdio, shell: isWindows && command === 'npm' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => (output = (output + data).slice(0, outputCharactersMax)));
    }
    const forward = (signal) => {
      interruptedBy = signal;
      // Ctrl-C on a terminal reaches the child by itself, and twice means "at once" to some.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // npm hands a signal to a shell, which dies of it without telling us: to be left alone means to end.
    const parent = process.ppid;
    const isLeftAlone = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
    const watch = setInterval(() => isLeftAlone() && child.kill('SIGTERM'), parentEveryMs);
    const end = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
    throw new BootstrapError(`Node ${process.version} is too old to install with: get Node ${nodeMajorMin} or newer`);
  }
  if (!isInstalled()) await install();
  else if (!hasMark()) markInstalled();
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const launcher = join(root, 'apps/cli/launcher/launch.ts');
  const calledFrom = process.env.INIT_CWD ?? process.cwd();
  const env = { ...process.env, PATH: path, INIT_CWD: calledFrom };
  return (await run(nodeBinary, [launcher, ...process.argv.slice(2)], { env })).code;
}

try {
  process.exitCode = await main();
} catch (error) {
  const expected = error instanceof BootstrapError;
  process.stderr.write(
    `footnote: ${expected ? error.message : `setting up failed (${error.message}): run this again`}\n`,
  );
  process.exitCode = interruptedBy === null ? 1 : 128 + constants.signals[interruptedBy];
}
