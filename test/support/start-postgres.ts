import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const versionsFolder = '/usr/lib/postgresql';
const startTimeoutMs = 30_000;

export interface StartedPostgres {
  /** A `postgres://` address of a fresh, empty database. */
  url: string;
  stop(): Promise<void>;
}

/** Where PostgreSQL's programs lie, or null when it is not installed. */
export function findPostgres(): string | null {
  if (!existsSync(versionsFolder)) return null;
  const newest = readdirSync(versionsFolder).sort((left, right) => Number(right) - Number(left))[0];
  if (newest === undefined) return null;
  const programs = join(versionsFolder, newest, 'bin');
  return existsSync(join(programs, 'initdb')) ? programs : null;
}

/**
 * Starts a PostgreSQL server of its own in a temporary directory, on a free port.
 * @throws when PostgreSQL is not installed or does not come up.
 */
export async function startPostgres(): Promise<StartedPostgres> {
  const programs = findPostgres();
  if (programs === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql.');
  const directory = await mkdtemp(join(tmpdir(), 'footnote-postgres-'));
  const user = await unprivilegedUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const options = { ...user, cwd: directory, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  const data = join(directory, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'footnote', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    options,
  );
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${directory}`];
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilReady(server).catch(async (error: unknown) => {
    await stopFast(server);
    throw error;
  });
  return {
    url: `postgres://footnote@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopFast(server);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, so root lends it to `nobody`. */
async function unprivilegedUser(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const ids = await Promise.all(['-u', '-g'].map((option) => run('id', [option, 'nobody'])));
  const [uid, gid] = ids.map((result) => Number(result.stdout));
  if (uid === undefined || gid === undefined) throw new Error('There is no user "nobody" to run PostgreSQL.');
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (): void => reject(new Error(`PostgreSQL did not start: ${log}`));
    const timer = setTimeout(fail, startTimeoutMs);
    server.once('exit', fail);
    server.stderr?.on('data', (text: Buffer) => {
      log += text.toString();
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      server.off('exit', fail);
      resolve();
    });
  });
  // Keeps reading, so that the server never waits for its log to be taken.
  server.stderr?.removeAllListeners('data').resume();
}

/** SIGINT is PostgreSQL's "fast" shutdown: it ends sessions and closes cleanly. */
async function stopFast(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}
