import type { ChosenFile } from './chosen-files.ts';

export type UploadState =
  'waiting' | 'sending' | 'working' | 'ready' | 'updated' | 'unchanged' | 'failed' | 'cancelled';

export interface Upload extends ChosenFile {
  id: number;
  source: string;
  state: UploadState;
  /** Of the bytes while sending, of the job's steps while working: 0 to 1. */
  share: number;
  problem: { code: string; detail: string } | null;
  documentId: string | null;
}

export type UploadChanges = Partial<Pick<Upload, 'state' | 'share' | 'problem' | 'documentId'>>;

interface UploadQueueOptions {
  /** Sends one file and follows it until it can be found; tells every change, the last of them final. Never throws. */
  send: (upload: Upload, context: { signal: AbortSignal; onChange: (changes: UploadChanges) => void }) => Promise<void>;
  uploadsAtOnce: number;
}

/** Uploads in the order in which they were added, a few at a time. It outlives the views that show it. */
export class UploadQueue {
  readonly #options: UploadQueueOptions;
  readonly #listeners = new Set<() => void>();
  readonly #aborts = new Map<number, AbortController>();
  #uploads: readonly Upload[] = [];
  #nextId = 1;

  constructor(options: UploadQueueOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same array until something changes. */
  readonly current = (): readonly Upload[] => this.#uploads;

  add(files: ChosenFile[], source: string): void {
    const added = files.map((file): Upload => ({ ...file, ...untouched, id: this.#nextId++, source }));
    this.#replace([...this.#uploads, ...added]);
    this.#startNext();
  }

  retry(id: number): void {
    this.#change(id, untouched);
    this.#startNext();
  }

  cancel(id: number): void {
    if (this.#uploads.find((upload) => upload.id === id)?.state === 'waiting') this.#change(id, { state: 'cancelled' });
    this.#aborts.get(id)?.abort();
  }

  /** Forgets those that have ended. */
  clear(): void {
    this.#replace(this.#uploads.filter(({ state }) => isOpen(state)));
  }

  #startNext(): void {
    const next = this.#uploads.find(({ state }) => state === 'waiting');
    if (next === undefined || this.#aborts.size >= this.#options.uploadsAtOnce) return;
    const abort = new AbortController();
    this.#aborts.set(next.id, abort);
    this.#change(next.id, { state: 'sending' });
    const onChange = (changes: UploadChanges) => this.#change(next.id, changes);
    void this.#options.send(next, { signal: abort.signal, onChange }).finally(() => {
      this.#aborts.delete(next.id);
      this.#startNext();
    });
    this.#startNext();
  }

  #change(id: number, changes: UploadChanges): void {
    this.#replace(this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
  }

  #replace(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

const untouched = { state: 'waiting', share: 0, problem: null, documentId: null } as const;

/** Whether an upload is still to be done or under way. */
export function isOpen(state: UploadState): boolean {
  return state === 'waiting' || state === 'sending' || state === 'working';
}
