import { UnreadableDocumentError } from '@footnote/core';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { packageLimits } from '../reader.limits.ts';

/** The parts of an Office file. Nothing is written anywhere, and archives inside of it are not opened. */
export interface OfficePackage {
  readonly partNames: ReadonlySet<string>;
  /** The bytes of a part; null when there is none of that name. @throws UnreadableDocumentError `limit`, `unreadable` */
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Opens a zip file that may be hostile: its directory is checked before anything is inflated, and what is inflated is
 * counted, whatever the directory says.
 * @throws UnreadableDocumentError `unreadable` when it is damaged or names parts outside of itself, `limit` when it is a bomb
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await whole(() => fromBufferPromise(buffer, { lazyEntries: true }));
  const entries = await whole(() => listEntries(zip));
  let inflatedBytes = 0;
  return {
    partNames: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = await whole(() => inflate(zip, entry, packageLimits.totalBytesMax - inflatedBytes));
      inflatedBytes += part.length;
      return part;
    },
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    declaredBytes += entry.uncompressedSize;
    if (entries.size >= packageLimits.partsMax) throw tooLarge(`more than ${packageLimits.partsMax} parts`);
    if (declaredBytes > packageLimits.declaredBytesMax) throw tooLarge(inMegabytes(packageLimits.declaredBytesMax));
    refuseBomb(entry);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function refuseBomb(entry: Entry): void {
  const { uncompressedSize, compressedSize } = entry;
  const isLarge = uncompressedSize > packageLimits.ratioFromBytes;
  if (isLarge && uncompressedSize > compressedSize * packageLimits.ratioMax) {
    throw tooLarge(`${packageLimits.ratioMax} times its packed size`);
  }
}

async function inflate(zip: ZipFile, entry: Entry, bytesLeft: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    const detail = 'The file is protected by a password. Remove the password and send it again.';
    throw new UnreadableDocumentError('needs-password', detail);
  }
  const bytesMax = Math.min(bytesLeft, packageLimits.partBytesMax);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const bytes = piece as Uint8Array;
    length += bytes.length;
    if (length > bytesMax) throw tooLarge(inMegabytes(bytesMax));
    pieces.push(bytes);
  }
  return Buffer.concat(pieces, length);
}

/** What the zip library throws comes from the bytes alone. */
async function whole<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof UnreadableDocumentError) throw cause;
    const detail = 'The file is damaged or cut off. Open it, save it again and send that.';
    throw new UnreadableDocumentError('unreadable', detail, { cause });
  }
}

function tooLarge(size: string): UnreadableDocumentError {
  return new UnreadableDocumentError('limit', `Unpacked, the file has ${size}. Split it into parts.`);
}

function inMegabytes(bytes: number): string {
  return `more than ${Math.round(bytes / 1_048_576)} MB`;
}
