import { failureOf, type Failure } from './failure.ts';

/** A removal that can be taken back for a while; `removed` carries what the service said. */
export interface Removal<Result> {
  label: string;
  state: 'pending' | 'removing' | 'removed' | 'failed';
  result: Result | null;
  failure: Failure | null;
}

interface RemovalOptions<Result> {
  /** Sends the removal; it has the time that a page which is being left leaves it. */
  remove: (id: string) => Promise<Result>;
  undoMs: number;
}

/**
 * Undo in place of "are you sure": a thing is struck at once and removed a little later, or when the page is left.
 * It outlives the views that show it, so that going to another page of the portal neither loses nor hurries a removal.
 */
export class Removals<Result> {
  readonly #options: RemovalOptions<Result>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  #removals: ReadonlyMap<string, Removal<Result>> = new Map();

  constructor(options: RemovalOptions<Result>) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same map until something changes. */
  readonly current = (): ReadonlyMap<string, Removal<Result>> => this.#removals;

  begin(id: string, label: string): void {
    this.#set(id, { label, state: 'pending', result: null, failure: null });
    this.release(id);
    if (typeof window !== 'undefined') window.addEventListener('pagehide', this.#sendAll);
  }

  undo(id: string): void {
    if (this.#removals.get(id)?.state !== 'pending') return;
    this.hold(id);
    this.forget(id);
  }

  /** Stops the clock, as while somebody is at the button that undoes. */
  hold(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Starts the clock anew. */
  release(id: string): void {
    if (this.#removals.get(id)?.state !== 'pending') return;
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => void this.#send(id), this.#options.undoMs),
    );
  }

  /** No longer shows what became of it. */
  forget(id: string): void {
    const others = new Map(this.#removals);
    others.delete(id);
    this.#replace(others);
  }

  readonly #sendAll = (): void => {
    for (const [id, { state }] of this.#removals) if (state === 'pending') void this.#send(id);
  };

  async #send(id: string): Promise<void> {
    this.hold(id);
    this.#change(id, { state: 'removing' });
    try {
      this.#change(id, { state: 'removed', result: await this.#options.remove(id) });
    } catch (error) {
      this.#change(id, { state: 'failed', failure: failureOf(error) });
    }
  }

  #change(id: string, changes: Partial<Removal<Result>>): void {
    const removal = this.#removals.get(id);
    if (removal !== undefined) this.#set(id, { ...removal, ...changes });
  }

  #set(id: string, removal: Removal<Result>): void {
    this.#replace(new Map(this.#removals).set(id, removal));
  }

  #replace(removals: ReadonlyMap<string, Removal<Result>>): void {
    this.#removals = removals;
    for (const listener of this.#listeners) listener();
  }
}
