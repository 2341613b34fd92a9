import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The parts of Emscripten's NODEFS that syncing needs; PGlite's types leave them out. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
  realPath(node: unknown): string;
}

/** Errno 29 of WASI: I/O error. PostgreSQL stops rather than go on after a failed sync. */
const inputOutputError = 29;

/**
 * PGlite's files in a directory, with working fsync: PGlite's own NodeFS ignores it, so that a commit would
 * survive a killed process but not a power cut.
 */
export class DurableNodeFs extends NodeFS {
  override async init(...parameters: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...parameters);
    const syncFiles = (module: unknown): void => {
      const { NODEFS: files } = module as { NODEFS: NodeFileSystem };
      files.stream_ops.fsync = (stream) => syncStream(files, stream);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), syncFiles] } };
  }
}

/** PGlite's own start parameters, but syncing every commit, through the one call that reaches the file system. */
export function durableStartParameters(): string[] {
  const withoutNoSync = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return [...withoutNoSync, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
}

function syncStream(files: NodeFileSystem, stream: { nfd?: number; node: unknown }): number {
  try {
    if (stream.nfd === undefined) syncDirectory(files.realPath(stream.node));
    else fsyncSync(stream.nfd);
    return 0;
  } catch {
    return inputOutputError;
  }
}

function syncDirectory(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
