import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { type PluginContext, PluginMessage, type PluginSearchResult } from '@footnote/contracts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Context, FootnoteKit, PassageFound } from '../../plugins/kit/1/footnote-plugin.d.ts';
import { rootDirectory } from '../support/start-footnote.ts';

const source = await readFile(join(rootDirectory, 'plugins/kit/1/footnote-plugin.js'), 'utf8');

// Compiles only while the kit's types say what the contract says.
const seenByPlugin = (context: PluginContext): Context => context;
const foundByPlugin = (result: PluginSearchResult): PassageFound => result;

const context = seenByPlugin({
  slot: 'answer-footer',
  theme: 'dark',
  locale: 'en',
  colours: { ink: 'rgb(1, 2, 3)' },
  answer: null,
  document: null,
});

/** A page with as much of a document as the kit touches, and the portal's end of the channel. */
class PluginPage {
  readonly style: Record<string, string> = {};
  readonly #channel = new MessageChannel();
  readonly #window: { footnote?: FootnoteKit; parent: object; addEventListener: (_: string, listen: Listen) => void };
  readonly #heard: unknown[] = [];
  #listen: Listen = () => undefined;

  constructor() {
    const style = { setProperty: (name: string, value: string) => (this.style[name] = value) };
    const documentElement = { lang: '', style, getBoundingClientRect: () => ({ height: 40.2 }) };
    this.#window = { parent: {}, addEventListener: (_, listen) => (this.#listen = listen) };
    class ResizeObserver {
      observe(): void {}
    }
    runInNewContext(source, { window: this.#window, document: { documentElement }, ResizeObserver, console });
    this.#channel.port1.on('message', (data: unknown) => this.#heard.push(data));
  }

  get footnote(): FootnoteKit {
    if (this.#window.footnote === undefined) throw new Error('the kit gave no window.footnote');
    return this.#window.footnote;
  }

  connect(sender: object = this.#window.parent, version = 1): void {
    this.#listen({ source: sender, data: { footnotePlugin: version }, ports: [this.#channel.port2] });
  }

  say(message: unknown): void {
    this.#channel.port1.postMessage(message);
  }

  /** The next message of this type that the page has sent, checked against the contract. */
  async heard(type: PluginMessage['type']): Promise<PluginMessage> {
    for (;;) {
      const index = this.#heard.findIndex((message) => (message as PluginMessage).type === type);
      if (index !== -1) return PluginMessage.parse(this.#heard.splice(index, 1)[0]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  close(): void {
    this.#channel.port1.close();
  }
}

type Listen = (event: { source: object; data: unknown; ports: unknown[] }) => void;

let page: PluginPage;

beforeEach(() => {
  page = new PluginPage();
});
afterEach(() => page.close());

describe('the kit', () => {
  it('answers the portal alone, and only in its own version', async () => {
    const stranger = new PluginPage();
    stranger.connect({});
    stranger.connect(undefined, 2);
    page.connect();
    expect(await page.heard('ready')).toEqual({ type: 'ready' });
    page.say({ type: 'ping' });
    expect(await page.heard('pong')).toEqual({ type: 'pong' });
    expect(() => stranger.footnote.openDocument({ documentId: 'd', versionId: 'v', start: 0, end: 1 })).toThrow();
    stranger.close();
  });

  it('hands the context to listeners of before and after, and the colours to the style', async () => {
    page.connect();
    const seen: Context[] = [];
    const early = new Promise<void>((resolve) => {
      page.footnote.onContext((given) => {
        seen.push(given);
        resolve();
      });
    });
    page.say({ type: 'context', ...context });
    await early;
    page.footnote.onContext((given) => seen.push(given));
    expect(JSON.parse(JSON.stringify(seen))).toEqual([context, context]);
    expect(page.style).toMatchObject({ '--ink': 'rgb(1, 2, 3)', 'color-scheme': 'dark' });
  });

  it('settles each search by its own reply', async () => {
    page.connect();
    const searches = Promise.allSettled([page.footnote.search('PPL'), page.footnote.search('FAT')]);
    const result = foundByPlugin({ documentId: 'd', versionId: 'v', title: 'T', start: 0, end: 3, text: 'FAT' });
    expect(await page.heard('search')).toEqual({ type: 'search', requestId: '1', query: 'PPL' });
    page.say({ type: 'search-results', requestId: '2', results: [result] });
    page.say({ type: 'problem', requestId: '1', code: 'not-permitted', detail: 'No.' });
    const [first, second] = await searches;
    expect(second).toMatchObject({ status: 'fulfilled', value: [result] });
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'not-permitted', message: 'No.' } });
  });

  it('asks for whole pixels of height, once', async () => {
    page.connect();
    page.footnote.fitHeight();
    page.footnote.fitHeight();
    expect(await page.heard('resize')).toEqual({ type: 'resize', height: 41 });
    page.footnote.openDocument({ documentId: 'd', versionId: 'v', start: 0, end: 1 });
    expect(await page.heard('open-document')).toMatchObject({ documentId: 'd', end: 1 });
  });
});
