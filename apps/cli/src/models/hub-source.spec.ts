import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HubRefusalError, HubSource } from './hub-source.ts';
import { modelSourceLimits } from './model-source.limits.ts';
import { ContentRefusedError } from './receive-verified.ts';

const content = Buffer.from('weights '.repeat(4_000));
const sha256 = createHash('sha256').update(content).digest('hex');
const expected = { bytes: content.length, sha256, bytesMax: content.length };
const location = { repository: 'owner/name', revision: 'main', file: 'onnx/model.onnx' };
const limits = { ...modelSourceLimits, firstPauseMs: 1, idleMsMax: 100, responseMsMax: 1_000 };

let directory = '';
let server: Server;
let ranges: (string | undefined)[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'footnote-hub-'));
  ranges = [];
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true, force: true });
});

/** A hub on loopback; each request is answered by the next handler, the last one repeats. */
async function startHub(...handlers: RequestListener[]): Promise<HubSource> {
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    const handler = handlers[Math.min(ranges.length, handlers.length) - 1];
    if (request.url === '/owner/name/resolve/main/onnx/model.onnx') handler?.(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new HubSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, limits);
}

const serve: RequestListener = (request, response) => {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const rest = content.subarray(start);
  const range = { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` };
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': rest.length, ...(start > 0 ? range : {}) }).end(rest);
};

/** Sends a part and falls silent. */
const breakOff: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 10_000));
};

const status =
  (code: number): RequestListener =>
  (_request, response) =>
    response.writeHead(code).end();

describe('HubSource', () => {
  const target = () => join(directory, 'model.onnx');

  it('downloads, verifies and counts the bytes', async () => {
    const hub = await startHub(serve);
    const counts: number[] = [];
    await hub.download(location, { target: target(), expected, onBytes: (bytes) => counts.push(bytes) });
    expect((await readFile(target())).equals(content)).toBe(true);
    expect(counts.at(-1)).toBe(content.length);
    expect(await readdir(directory)).toEqual(['model.onnx']);
  });

  it('goes on where a broken download ended', async () => {
    const hub = await startHub(breakOff, serve);
    await hub.download(location, { target: target(), expected });
    expect((await readFile(target())).equals(content)).toBe(true);
    expect(ranges).toEqual([undefined, 'bytes=10000-']);
  });

  it('starts over when the hub does not know ranges', async () => {
    await writeFile(`${target()}.part`, content.subarray(0, 5_000));
    const hub = await startHub((request, response) => serve({ ...request, headers: {} } as typeof request, response));
    await hub.download(location, { target: target(), expected });
    expect((await readFile(target())).equals(content)).toBe(true);
  });

  it('refuses and deletes other content, naming both hashes', async () => {
    const hub = await startHub(serve);
    const other = { ...expected, sha256: '0'.repeat(64) };
    const error = await hub.download(location, { target: target(), expected: other }).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(ContentRefusedError);
    expect(error).toMatchObject({ message: expect.stringContaining(sha256) });
    expect(error).toMatchObject({ message: expect.stringContaining('0'.repeat(64)) });
    expect(await readdir(directory)).toEqual([]);
  });

  it('refuses another size before the first byte, and never takes more than the limit', async () => {
    const hub = await startHub(serve);
    const shorter = { ...expected, bytes: 10, bytesMax: 10 };
    await expect(hub.download(location, { target: target(), expected: shorter })).rejects.toThrow('expected are 10');
    const endless: RequestListener = (_request, response) => response.writeHead(200).end(content);
    server.close();
    ranges = [];
    const chunked = await startHub(endless);
    const unpinned = { bytes: null, sha256: null, bytesMax: 100 };
    await expect(chunked.download(location, { target: target(), expected: unpinned })).rejects.toThrow('more than 100');
    expect(await readdir(directory)).toEqual([]);
  });

  it('tries again after an error of the server, and not after a refusal', async () => {
    const hub = await startHub(status(503), status(500), serve);
    await hub.download(location, { target: target(), expected });
    expect(ranges.length).toBe(3);
    await expect(hub.download({ ...location, file: 'other' }, { target: target(), expected })).rejects.toThrow(
      HubRefusalError,
    );
    expect(ranges.length).toBe(4);
  });

  it('gives up on a server that stops sending', async () => {
    const hub = await startHub((_request, response) => response.writeHead(200).flushHeaders());
    await expect(hub.download(location, { target: target(), expected })).rejects.toThrow();
    expect(ranges.length).toBe(modelSourceLimits.attemptsMax);
  });

  it('knows whether a hub answers', async () => {
    const hub = await startHub(status(302));
    expect(await hub.answers(location)).toBe(true);
    expect(await hub.answers({ ...location, file: 'other' })).toBe(false);
    server.close();
    expect(await new HubSource('http://127.0.0.1:9').answers(location)).toBe(false);
  });
});
