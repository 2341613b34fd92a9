import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ModelFile } from './model-manifest.ts';
import { hashFile, type ExpectedContent, type ReceivedContent } from './receive-verified.ts';

/** `unpinned`: there, but neither the manifest nor a first download says what it must be. */
export type FileState = 'ready' | 'missing' | 'wrong' | 'unpinned';

const Pin = z.object({ bytes: z.number(), sha256: z.string(), from: z.string(), at: z.string() });
const Verified = z.object({ bytes: z.number(), modifiedMs: z.number(), sha256: z.string() });
type Pin = z.infer<typeof Pin>;
type Verified = z.infer<typeof Verified>;

/**
 * The directory of the weights, and two small files in it: `.pins.json` keeps the hashes of first downloads that the manifest does
 * not pin; `.verified.json` remembers by size and time which files were hashed already, so that a start need not read gigabytes.
 */
export class ModelDirectory {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  pathOf(file: ModelFile): string {
    return join(this.path, file.path);
  }

  /** @param trustTimes false reads and hashes the file even when it looks unchanged */
  async inspect(file: ModelFile, { trustTimes = true } = {}): Promise<FileState> {
    const found = await stat(this.pathOf(file)).catch(() => null);
    if (found === null) return 'missing';
    const pin = await this.#pinOf(file);
    if (pin === null) return 'unpinned';
    if (found.size !== pin.bytes) return 'wrong';
    const known = (await this.#readVerified())[file.path];
    const same = known?.bytes === found.size && known.modifiedMs === found.mtimeMs && known.sha256 === pin.sha256;
    if (same && trustTimes) return 'ready';
    const hash = createHash('sha256');
    await hashFile(this.pathOf(file), hash);
    if (hash.digest('hex') !== pin.sha256) return 'wrong';
    await this.remember(file, pin.sha256);
    return 'ready';
  }

  /** What a download of the finished file must be: by the manifest, else by the first download, else anything up to its limit. */
  async expectedOf(file: ModelFile): Promise<ExpectedContent> {
    const pin = await this.#pinOf(file);
    return { bytes: pin?.bytes ?? null, sha256: pin?.sha256 ?? null, bytesMax: pin?.bytes ?? file.bytesMax ?? 0 };
  }

  /** Keeps the hash of a first download. */
  async pin(file: ModelFile, content: ReceivedContent, from: string): Promise<void> {
    const pins = await this.#readPins();
    pins[file.path] = { ...content, from, at: new Date().toISOString() };
    await this.#write('.pins.json', pins);
  }

  /** Notes that the file as it lies there has this hash. */
  async remember(file: ModelFile, sha256: string): Promise<void> {
    const { size, mtimeMs } = await stat(this.pathOf(file));
    const verified = await this.#readVerified();
    verified[file.path] = { bytes: size, modifiedMs: mtimeMs, sha256 };
    await this.#write('.verified.json', verified);
  }

  async #pinOf(file: ModelFile): Promise<ReceivedContent | null> {
    if (file.bytes !== null && file.sha256 !== null) return { bytes: file.bytes, sha256: file.sha256 };
    return (await this.#readPins())[file.path] ?? null;
  }

  async #readPins(): Promise<Record<string, Pin>> {
    return z.record(z.string(), Pin).parse(JSON.parse(await this.#read('.pins.json')));
  }

  /** A damaged cache only costs time: everything is hashed again. */
  async #readVerified(): Promise<Record<string, Verified>> {
    try {
      return z.record(z.string(), Verified).parse(JSON.parse(await this.#read('.verified.json')));
    } catch {
      return {};
    }
  }

  async #read(name: string): Promise<string> {
    return readFile(join(this.path, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
  }

  async #write(name: string, content: object): Promise<void> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`);
    await rename(`${path}.new`, path);
  }
}
