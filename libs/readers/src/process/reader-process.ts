import {
  AppError,
  DocumentReader,
  UnreadableDocumentError,
  type ComponentHealth,
  type HasHealth,
  type ReadRequest,
  type ReadResult,
} from '@footnote/core';
import { once } from 'node:events';
import { readerLimits, readerProcessLimits } from '../reader.limits.ts';
import { formats } from '../readers.ts';
import { askChild } from './ask-child.ts';
import { startReaderChild, type StartedChild } from './start-reader-child.ts';
import { Turns } from './turns.ts';

export interface ReaderProcessOptions {
  /** Wall-clock time for one document. */
  documentMs?: number;
  heapMegabytes?: number;
  /** After so many documents the child is replaced, so that nothing lingers. */
  documentsPerChildMax?: number;
}

/**
 * A DocumentReader whose work happens in an unprivileged child process, one document at a time. The child starts with the
 * first document and stays warm; one that crashes, hangs or eats memory costs only its own document.
 */
export function openReaderProcess(options: ReaderProcessOptions = {}): ReaderProcess {
  return new ReaderProcess(options);
}

export class ReaderProcess extends DocumentReader implements HasHealth {
  readonly mediaTypes = formats.flatMap((format) => format.mediaTypes);
  readonly #options: Required<ReaderProcessOptions>;
  readonly #turns = new Turns();
  #started: StartedChild | null = null;
  #documentsRead = 0;
  #startProblem: string | null = null;
  #closed = false;

  constructor(options: ReaderProcessOptions) {
    super();
    const { documentMs, heapMegabytes, documentsPerChildMax } = readerProcessLimits;
    this.#options = { documentMs, heapMegabytes, documentsPerChildMax, ...options };
  }

  /** The child that reads now, for operators; null before the first document and after a crash. */
  get childProcessId(): number | null {
    return this.#started?.child.pid ?? null;
  }

  /** @throws UnreadableDocumentError; AppError `unavailable` when the queue is full or no child can be started */
  async read(request: ReadRequest): Promise<ReadResult> {
    if (request.bytes.length > readerLimits.inputBytesMax) {
      throw new UnreadableDocumentError('limit', `The file is over ${readerLimits.inputBytesMax} bytes.`);
    }
    if (this.#turns.count >= readerProcessLimits.queuedDocumentsMax) throw unavailable('Too many documents wait.');
    return this.#turns.run(request.signal, () => this.#readNow(request));
  }

  async health(): Promise<ComponentHealth> {
    if (this.#startProblem !== null) return { status: 'down', detail: this.#startProblem };
    if (this.#started === null)
      return { status: 'ready', detail: 'The reading process starts with the next document.' };
    const { weakness, ownNetwork } = this.#started;
    if (weakness !== null) return { status: 'degraded', detail: weakness };
    const network = ownNetwork ? 'in a network of its own, which is empty' : 'which refuses to use the network';
    return { status: 'ready', detail: `Documents are read in process ${this.childProcessId}, ${network}.` };
  }

  /** Ends the child at once; a document in hand fails, later ones are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#dismissChild();
  }

  async #readNow({ bytes, mediaType, fileName, signal }: ReadRequest): Promise<ReadResult> {
    const { child } = await this.#warmChild();
    this.#documentsRead += 1;
    try {
      return await askChild(child, { bytes, mediaType, fileName }, { timeoutMs: this.#options.documentMs, signal });
    } finally {
      if (this.#documentsRead >= this.#options.documentsPerChildMax) await this.#dismissChild();
    }
  }

  async #warmChild(): Promise<StartedChild> {
    if (this.#closed) throw unavailable('The reading process is closed.');
    if (this.#started?.child.connected && !this.#started.child.killed) return this.#started;
    this.#documentsRead = 0;
    try {
      this.#started = await startReaderChild(this.#options.heapMegabytes);
      this.#startProblem = null;
    } catch (error) {
      this.#started = null;
      this.#startProblem = error instanceof Error ? error.message : String(error);
      throw unavailable('Documents cannot be read at the moment.', error);
    }
    if (this.#closed) await this.#dismissChild();
    return this.#started ?? this.#warmChild();
  }

  async #dismissChild(): Promise<void> {
    const child = this.#started?.child;
    this.#started = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

function unavailable(publicMessage: string, cause?: unknown): AppError {
  return new AppError({ kind: 'unavailable', code: 'reader-unavailable', publicMessage, retryAfterSeconds: 10, cause });
}
