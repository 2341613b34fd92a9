import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const rootDirectory = fileURLToPath(new URL('../../', import.meta.url));
const mainFile = join(rootDirectory, 'dist/api/src/main.js');
const startMsMax = 60_000;
const stopMsMax = 20_000;

export interface RunningFootnote {
  url: string;
  dataDirectory: string;
  process: ChildProcess;
  /** Everything that the process has printed so far. */
  output(): string;
  /** Ends the process as an operator would and, unless the directory was given, removes its data. */
  stop(): Promise<void>;
}

export interface StartOptions {
  environment?: Record<string, string>;
  /** Use this directory and leave it there afterwards; by default a new one that goes with the process. */
  dataDirectory?: string;
}

/** The built service as a process of its own on a free port of loopback, with real weights and real stores. */
export async function startFootnote({ environment = {}, dataDirectory }: StartOptions = {}): Promise<RunningFootnote> {
  if (!existsSync(mainFile)) throw new Error('The service is not built: run npm run build first.');
  const directory = dataDirectory ?? (await mkdtemp(join(tmpdir(), 'footnote-')));
  const child = spawn(process.execPath, [mainFile], {
    cwd: rootDirectory,
    env: { PATH: process.env.PATH, PORT: '0', FOOTNOTE_DATA_DIR: directory, FOOTNOTE_SAMPLE: 'false', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const url = await readyUrl(child, lines);
  const stop = async (): Promise<void> => {
    await stopProcess(child);
    if (dataDirectory === undefined) await rm(directory, { recursive: true, force: true });
  };
  return { url, dataDirectory: directory, process: child, output: () => lines.join('\n'), stop };
}

/** Starts a service that is expected not to come up; gives what it printed and its exit code. */
export async function startAndFail(options: StartOptions): Promise<{ output: string; exitCode: number | null }> {
  const child = spawn(process.execPath, [mainFile], {
    cwd: rootDirectory,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      FOOTNOTE_SAMPLE: 'false',
      FOOTNOTE_DATA_DIR: options.dataDirectory,
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: startMsMax,
  });
  const lines: string[] = [];
  collect(child, lines);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: lines.join('\n'), exitCode };
}

function collect(child: ChildProcess, lines: string[], onLine: (line: string) => void = () => undefined): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
}

function readyUrl(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${reason}\n${lines.slice(-30).join('\n')}`));
    };
    const timer = setTimeout(() => {
      give(`The service was not ready after ${startMsMax} ms.`);
    }, startMsMax);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`The service ended with code ${String(code)} before it was ready.`);
    });
    collect(child, lines, (line) => {
      const url = /^Footnote is ready: (\S+)$/.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(url);
    });
  });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
  await exited;
  clearTimeout(timer);
}
