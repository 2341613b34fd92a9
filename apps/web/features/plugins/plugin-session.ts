import type {
  PluginContext,
  PluginHostMessage,
  PluginMessage,
  PluginPermission,
  PluginSearchResult,
} from '@footnote/contracts';
import { MessageBudget } from './message-budget.ts';
import { Watchdog } from './watchdog.ts';

export type StopReason = 'unresponsive' | 'flooding' | 'left';

export type OpenDocument = Extract<PluginMessage, { type: 'open-document' }>;

/** What a plugin's messages may do, and where it is told. */
export interface PluginHost {
  permissions: readonly PluginPermission[];
  searchesAtOnceMax: number;
  /** Null for what is no message of the channel. */
  parse(message: unknown): PluginMessage | null;
  send(message: PluginHostMessage): void;
  /** The context as it is now. */
  context(): PluginContext;
  search(query: string, signal: AbortSignal): Promise<PluginSearchResult[]>;
  /** False when the reader has not just clicked in the plugin. */
  openDocument(place: OpenDocument): Promise<boolean>;
  resize(height: number): void;
  stop(reason: StopReason): void;
  /** In milliseconds, only ever growing. */
  now(): number;
}

/** What is no message of the channel costs as much as ten that are. */
const invalidCost = 10;

/** One plugin's page while it runs: what it says, what it is told, and when it has to go. */
export class PluginSession {
  readonly #host: PluginHost;
  readonly #budget: MessageBudget;
  readonly #watchdog = new Watchdog();
  readonly #abort = new AbortController();
  #isReady = false;
  #searches = 0;

  constructor(host: PluginHost) {
    this.#host = host;
    this.#budget = new MessageBudget(host.now());
  }

  /** Anything that arrives from the plugin's page, over the port or past it. */
  receive(received: unknown): void {
    if (this.#abort.signal.aborted || this.#spend(1) !== 'pass') return;
    const message = this.#host.parse(received);
    if (message === null) this.#spend(invalidCost - 1);
    else this.#obey(message);
  }

  /** Once a second while the reader can see the page. */
  tick(): void {
    const verdict = this.#watchdog.tick();
    if (verdict === 'ping') this.#host.send({ type: 'ping' });
    else if (verdict === 'stop') this.#stop('unresponsive');
  }

  /** Something of the context has changed. */
  refresh(): void {
    if (this.#isReady) this.#host.send({ type: 'context', ...this.#host.context() });
  }

  /** Its page has loaded something else. */
  leave(): void {
    this.#stop('left');
  }

  /** Ends it without a word: nothing that it said before has an effect any more. */
  close(): void {
    this.#abort.abort();
  }

  #spend(cost: number): 'pass' | 'drop' | 'flood' {
    const verdict = this.#budget.spend(cost, this.#host.now());
    if (verdict === 'flood') this.#stop('flooding');
    return verdict;
  }

  #stop(reason: StopReason): void {
    if (this.#abort.signal.aborted) return;
    this.close();
    this.#host.stop(reason);
  }

  #obey(message: PluginMessage): void {
    switch (message.type) {
      case 'ready':
        this.#watchdog.heard();
        this.#isReady = true;
        return this.refresh();
      case 'pong':
        return this.#watchdog.heard();
      case 'resize':
        return this.#host.resize(message.height);
      case 'search':
        return void this.#search(message.requestId, message.query);
      case 'open-document':
        return void this.#open(message);
    }
  }

  async #search(requestId: string, query: string): Promise<void> {
    const refusal = this.#refusalToSearch();
    if (refusal !== null) return this.#host.send({ type: 'problem', requestId, ...refusal });
    this.#searches++;
    const results = await this.#host.search(query, this.#abort.signal).catch(() => null);
    this.#searches--;
    if (this.#abort.signal.aborted) return;
    if (results !== null) return this.#host.send({ type: 'search-results', requestId, results });
    this.#host.send({ type: 'problem', requestId, code: 'search-failed', detail: 'The search failed. Try it later.' });
  }

  #refusalToSearch() {
    if (!this.#host.permissions.includes('search')) {
      return { code: 'not-permitted', detail: 'Name "search" under permissions in plugin.json.' } as const;
    }
    if (this.#searches < this.#host.searchesAtOnceMax) return null;
    const detail = `At most ${this.#host.searchesAtOnceMax} searches at a time: wait for one to end.`;
    return { code: 'too-many-searches', detail } as const;
  }

  async #open(place: OpenDocument): Promise<void> {
    if ((await this.#host.openDocument(place)) || this.#abort.signal.aborted) return;
    const detail = 'A document opens only right after the reader has clicked or pressed a key in the plugin.';
    this.#host.send({ type: 'problem', requestId: null, code: 'needs-a-click', detail });
  }
}
