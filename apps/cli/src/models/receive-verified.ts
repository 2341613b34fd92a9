import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** What a file must be; null where nothing is pinned yet. */
export interface ExpectedContent {
  bytes: number | null;
  sha256: string | null;
  bytesMax: number;
}

export interface ReceivedContent {
  bytes: number;
  sha256: string;
}

/** The bytes are not the ones that were asked for. What came has been deleted. */
export class ContentRefusedError extends Error {
  constructor(name: string, reason: string) {
    super(`${name} was refused and deleted: ${reason}`);
    this.name = 'ContentRefusedError';
  }
}

export interface ReceiveOptions {
  /** The file that the bytes end up in; they are gathered in `<target>.part`. */
  target: string;
  expected: ExpectedContent;
  /** Go on after what `<target>.part` holds already. */
  append?: boolean;
  onBytes?: (bytes: number) => void;
}

/**
 * Writes the bytes beside the target, hashing them on the way, and renames only when size and hash are right.
 * A stream that breaks leaves the part behind, to be resumed.
 * @throws ContentRefusedError when too much or the wrong thing comes
 */
export async function receiveVerified(
  bytes: AsyncIterable<Uint8Array>,
  { target, expected, append = false, onBytes }: ReceiveOptions,
): Promise<ReceivedContent> {
  const part = `${target}.part`;
  const hash = createHash('sha256');
  let received = append ? await hashFile(part, hash) : 0;
  try {
    await using file = await open(part, append ? 'a' : 'w');
    for await (const chunk of bytes) {
      received += chunk.byteLength;
      if (received > expected.bytesMax) {
        throw new ContentRefusedError(target, `more than ${expected.bytesMax} bytes came`);
      }
      hash.update(chunk);
      await file.writeFile(chunk);
      onBytes?.(received);
    }
    await file.sync();
    const content = { bytes: received, sha256: hash.digest('hex') };
    refuseOtherContent(target, expected, content);
    await rename(part, target);
    return content;
  } catch (error) {
    if (error instanceof ContentRefusedError) await rm(part, { force: true });
    throw error;
  }
}

/** @throws ContentRefusedError naming both hashes or both sizes */
export function refuseOtherContent(name: string, expected: ExpectedContent, actual: ReceivedContent): void {
  if (expected.bytes !== null && actual.bytes !== expected.bytes) {
    throw new ContentRefusedError(name, `it has ${actual.bytes} bytes, expected are ${expected.bytes}`);
  }
  if (expected.sha256 !== null && actual.sha256 !== expected.sha256) {
    throw new ContentRefusedError(name, `its SHA-256 is ${actual.sha256}, expected is ${expected.sha256}`);
  }
}

/** Feeds a file to the hash and returns its size. */
export async function hashFile(path: string, hash: Hash): Promise<number> {
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return bytes;
}
