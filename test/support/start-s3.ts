import { spawn, type ChildProcess } from 'node:child_process';

const startTimeoutMs = 60_000;

export interface StartedS3 {
  /** Of a fresh, empty bucket: `s3://…`. */
  bucketUri: string;
  /** By the names of AWS's environment variables. */
  storageOptions: Record<string, string>;
  stop(): Promise<void>;
}

/** The program of `moto[server]` (PyPI), an S3 server for tests; null when `FOOTNOTE_TEST_MOTO` does not name it. */
export function findS3(): string | null {
  return process.env['FOOTNOTE_TEST_MOTO'] ?? null;
}

/** Starts an S3 server of its own in memory, on a free port. @throws when there is none or it does not come up. */
export async function startS3(): Promise<StartedS3> {
  const program = findS3();
  if (program === null) throw new Error('FOOTNOTE_TEST_MOTO does not name the moto_server of a virtual environment.');
  const server = spawn(program, ['-H', '127.0.0.1', '-p', '0'], {
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => stopServer(server);
  try {
    const endpoint = await addressOf(server);
    const created = await fetch(`${endpoint}/footnote-test`, { method: 'PUT' });
    if (!created.ok) throw new Error(`The S3 server made no bucket: ${created.status}`);
    return { bucketUri: 's3://footnote-test', storageOptions: optionsFor(endpoint), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function optionsFor(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  };
}

/** The server chooses a free port and logs its address once it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  let log = '';
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new Error(`The S3 server did not start: ${log}`));
    const timer = setTimeout(fail, startTimeoutMs);
    server.once('error', reject);
    server.once('exit', fail);
    const read = (text: Buffer): void => {
      log += text.toString();
      const url = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      server.off('exit', fail);
      resolve(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
  });
  // Keeps reading, so that the server never waits for its log to be taken.
  for (const stream of [server.stdout, server.stderr]) stream?.removeAllListeners('data').resume();
  return address;
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
