import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The parts of Emscripten's NODEFS that syncing needs; PGlite's types leave them out. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: SyncedStream) => number };
  realPath(node: unknown): string;
}

interface SyncedStream {
  /** The descriptor of a file; a directory has none. */
  nfd?: number;
  node: unknown;
}

/** Errno 29 of WASI: I/O error. PostgreSQL stops rather than go on after a failed sync. */
const inputOutputError = 29;

/**
 * PGlite's files in a directory, with working fsync: PGlite's own NodeFS ignores it, so that a commit would
 * survive a killed process but not a power cut.
 */
export class DurableNodeFs extends NodeFS {
  readonly #syncFile: (descriptor: number) => void;

  constructor(directory: string, syncFile: (descriptor: number) => void = fsyncSync) {
    super(directory);
    this.#syncFile = syncFile;
  }

  override async init(...parameters: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...parameters);
    const syncFiles = (module: unknown): void => {
      const { NODEFS: files } = module as { NODEFS: NodeFileSystem };
      files.stream_ops.fsync = (stream) => this.#sync(files, stream);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), syncFiles] } };
  }

  #sync(files: NodeFileSystem, stream: SyncedStream): number {
    try {
      if (stream.nfd === undefined) this.#syncDirectory(files.realPath(stream.node));
      else this.#syncFile(stream.nfd);
      return 0;
    } catch {
      return inputOutputError;
    }
  }

  /** Emscripten opens no descriptor for a directory. */
  #syncDirectory(path: string): void {
    const descriptor = openSync(path, 'r');
    try {
      this.#syncFile(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/** PGlite's own start parameters, but syncing every commit, through the one call that reaches the file system. */
export function durableStartParameters(): string[] {
  const withoutNoSync = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return [...withoutNoSync, '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
}
