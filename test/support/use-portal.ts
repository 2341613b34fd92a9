import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { openPortal, type PortalVisit } from './open-portal.ts';
import { startFootnote, type RunningFootnote, type StartOptions } from './start-footnote.ts';

const startMsMax = 180_000;

interface PortalSuiteOptions extends StartOptions {
  viewport: { width: number; height: number };
  /** Once, when the service is ready. */
  prepare?: (portal: PortalSuite) => Promise<void>;
}

/** The service and a browser for all tests of a suite, and for each test a visitor with a profile of their own. */
export function usePortal({ viewport, prepare, ...start }: PortalSuiteOptions): PortalSuite {
  const portal = new PortalSuite();
  beforeAll(async () => {
    await portal.start(start);
    await prepare?.(portal);
  }, startMsMax);
  afterAll(() => portal.stop(), startMsMax);
  beforeEach(() => portal.reopen({ viewport }));
  afterEach(() => portal.close());
  return portal;
}

export class PortalSuite {
  #running: { footnote: RunningFootnote; browser: Browser } | null = null;
  #visit: PortalVisit | null = null;

  get footnote(): RunningFootnote {
    return present(this.#running).footnote;
  }

  get url(): string {
    return this.footnote.url;
  }

  /** In the open mode, as the local admin. */
  get client(): FootnoteClient {
    return createFootnoteClient({ baseUrl: this.url });
  }

  get page(): Page {
    return present(this.#visit).page;
  }

  get complaints(): string[] {
    return present(this.#visit).complaints;
  }

  visit(path: string): Promise<Response | null> {
    return present(this.#visit).visit(path);
  }

  async start(options: StartOptions): Promise<void> {
    const [footnote, browser] = await Promise.all([startFootnote(options), openBrowser()]);
    this.#running = { footnote, browser };
  }

  async stop(): Promise<void> {
    await this.#running?.browser.close();
    await this.#running?.footnote.stop();
  }

  /** Another visitor, instead of the one before. */
  async reopen(options: BrowserContextOptions): Promise<void> {
    await this.close();
    this.#visit = await openPortal(present(this.#running).browser, this.url, options);
  }

  async close(): Promise<void> {
    await this.#visit?.close();
    this.#visit = null;
  }
}

function present<Part>(part: Part | null): Part {
  if (part === null) throw new Error('The portal is open in the tests of its suite only.');
  return part;
}
