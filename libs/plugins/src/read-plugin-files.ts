import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { servedMediaType } from './media-types.ts';
import { refused } from './plugin-problem.ts';
import { pluginLimits } from './plugin.limits.ts';

/** A file of a plugin as it was when the plugin was loaded. */
export interface PluginFile {
  mediaType: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
}

/** A folder on disk, and how problems call it. */
export interface NamedFolder {
  path: string;
  name: string;
}

/**
 * The files below the folder that a browser may be given, by their path in it. Names that begin with a dot are left out.
 * @throws PluginRefusedError for links, special files and more or larger files than the limits allow
 */
export async function readPluginFiles(folder: NamedFolder): Promise<Map<string, PluginFile>> {
  const paths = await listFiles(folder, '', 0);
  if (paths.length > pluginLimits.filesMax) {
    throw refused(folder.name, `has ${paths.length} files; a plugin has at most ${pluginLimits.filesMax}`);
  }
  const files = new Map<string, PluginFile>();
  let bytesLeft: number = pluginLimits.pluginBytesMax;
  for (const path of paths) {
    const bytes = await readFileInside(folder, path);
    bytesLeft -= bytes.byteLength;
    if (bytesLeft < 0) throw refused(folder.name, `is larger than ${inKilobytes(pluginLimits.pluginBytesMax)} in all`);
    const mediaType = servedMediaType(path);
    if (mediaType === null) continue;
    files.set(path, { mediaType, bytes, hash: createHash('sha256').update(bytes).digest('hex') });
  }
  return files;
}

async function listFiles(folder: NamedFolder, below: string, depth: number): Promise<string[]> {
  if (depth > pluginLimits.foldersDeepMax) {
    throw refused(`${folder.name}/${below}`, `lies more than ${pluginLimits.foldersDeepMax} folders deep`);
  }
  const entries = await readdir(join(folder.path, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((left, right) => left.name.localeCompare(right.name, 'en'))) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await listFiles(folder, path, depth + 1)));
    else if (entry.isFile()) paths.push(path);
    else throw refused(`${folder.name}/${path}`, 'is a link or a special file: put the file itself into the folder');
    if (paths.length > pluginLimits.filesMax * 2) break;
  }
  return paths;
}

/** Follows no link and waits for no pipe, even one that took the place of the file since it was listed. */
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export async function readFileInside(
  folder: NamedFolder,
  path: string,
  bytesMax: number = pluginLimits.fileBytesMax,
): Promise<Uint8Array> {
  await using file = await open(join(folder.path, path), readOnly);
  const { size } = await file.stat();
  if (size > bytesMax) {
    throw refused(`${folder.name}/${path}`, `has ${inKilobytes(size)}; at most ${inKilobytes(bytesMax)} are allowed`);
  }
  const bytes = new Uint8Array(size);
  const { bytesRead } = await file.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
