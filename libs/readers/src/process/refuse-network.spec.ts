import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { childFlags } from './child-flags.ts';
import { childWays } from './child-ways.ts';

/** Counts who comes: nobody may. */
const canary = createServer((socket) => socket.destroy());
let connections = 0;
canary.on('connection', () => (connections += 1));

beforeAll(async () => {
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
});
afterAll(() => void canary.close());

const refusal = new URL('./refuse-network.ts', import.meta.url).href;
const here = { env: {}, cwd: fileURLToPath(new URL('.', import.meta.url)) };

/** `port` is the canary's; each ends in an error, or it has connected. */
const attempts = {
  fetch: 'await fetch(`http://127.0.0.1:${port}`)',
  WebSocket: 'new WebSocket(`ws://127.0.0.1:${port}`)',
  import: "(await import('node:net')).connect(port, '127.0.0.1')",
  'import of http': "(await import('http')).get(`http://127.0.0.1:${port}`)",
  require: "(await import('node:module')).createRequire(import.meta.url)('net').connect(port, '127.0.0.1')",
  'built-in module': "process.getBuiltinModule('net').connect(port, '127.0.0.1')",
  binding: "new (process.binding('tcp_wrap').TCP)(0)",
  'internal module': "(await import('node:module')).createRequire(import.meta.url)('_http_client')",
  dns: "await (await import('node:dns/promises')).lookup('localhost')",
};

async function attempt(code: string, launcher: readonly string[] = []): Promise<string> {
  const { port } = canary.address() as AddressInfo;
  const source = `const port = ${port}; try { ${code}; console.log('allowed') } catch (error) { console.log(error.name) }`;
  const flags = [...childFlags(64), '--input-type=module', '--eval', source];
  const [path = process.execPath, ...args] = [...launcher, process.execPath, ...flags];
  const { stdout } = await promisify(execFile)(path, args, here);
  return stdout.trim();
}

describe('refuseNetwork', () => {
  it.each(Object.entries(attempts))('stops a parser that tries: %s', async (_, code) => {
    const result = await attempt(`(await import(${JSON.stringify(refusal)})).refuseNetwork(); ${code}`);
    expect(result).not.toContain('allowed');
    expect(connections).toBe(0);
  });

  it('leaves the attempts something to stop', async () => {
    const code =
      "await new Promise((done) => process.getBuiltinModule('net').connect(port, '127.0.0.1', done).unref())";
    expect(await attempt(code)).toBe('allowed');
    expect(connections).toBe(1);
    connections = 0;
  });
});

describe('childWays', () => {
  it('gives the child a network with nothing in it, where the system can', async () => {
    const way = childWays().find(({ ownNetwork }) => ownNetwork);
    const launcher = way?.launcher ?? null;
    const code =
      "await new Promise((done, failed) => process.getBuiltinModule('net').connect(port, '127.0.0.1', done).on('error', failed))";
    const result = launcher === null ? null : await attempt(code, launcher).catch(() => null);
    // Without the right to make a namespace, the process refuses by itself, and health says so.
    if (result === null) return console.log('Skipped: no network namespaces here.');
    expect(result).toBe('Error');
    expect(connections).toBe(0);
  });
});
