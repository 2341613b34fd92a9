import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { extractWheelEntry } from './extract-wheel-entry.ts';

/** A zip file of these entries, deflated, as a wheel is. */
function zip(entries: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, end, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(locals.length, 4);
  tail.writeUInt16LE(locals.length, 6);
  tail.writeUInt32LE(directory.length, 8);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), tail]);
}

const config = Buffer.from('{ "hidden_size": 384 }');
const expected = {
  bytes: config.length,
  sha256: createHash('sha256').update(config).digest('hex'),
  bytesMax: config.length,
};

describe('extractWheelEntry', () => {
  let directory = '';
  const wheel = () => join(directory, 'some.whl');
  const target = () => join(directory, 'config.json');

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'footnote-wheel-'));
    await writeFile(wheel(), zip({ 'some/__init__.py': Buffer.from('1 / 0'), 'some/config.json': config }));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('takes exactly the named entry', async () => {
    const content = await extractWheelEntry(wheel(), 'some/config.json', { target: target(), expected });
    expect(content).toEqual({ bytes: config.length, sha256: expected.sha256 });
    expect((await readFile(target())).equals(config)).toBe(true);
    expect((await readdir(directory)).sort()).toEqual(['config.json', 'some.whl']);
  });

  it.each([
    ['an entry that is missing', 'some/other.json', expected],
    ['an entry with other content', 'some/config.json', { ...expected, sha256: '0'.repeat(64) }],
    ['an entry that is larger than pinned', 'some/config.json', { ...expected, bytesMax: 5 }],
  ])('refuses %s, and leaves nothing', async (_name, entry, pinned) => {
    await expect(extractWheelEntry(wheel(), entry, { target: target(), expected: pinned })).rejects.toThrow('refused');
    expect(await readdir(directory)).toEqual(['some.whl']);
  });

  it('refuses a file that is no wheel', async () => {
    await writeFile(wheel(), 'not a zip file');
    await expect(extractWheelEntry(wheel(), 'a', { target: target(), expected })).rejects.toThrow();
  });
});
