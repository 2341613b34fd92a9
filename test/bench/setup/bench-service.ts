import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createFootnoteClient, type FootnoteClient, type ReceiveDocumentRequest } from '@footnote/contracts';
import { readSettings } from '../../../apps/cli/src/settings.ts';
import { listAllDocuments } from '../../support/list-all-documents.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';
import { generateDocument, toMarkdown } from '../generator/generated-document.ts';
import { processTreeCpuMs } from '../method/cpu-time.ts';

const documentsSeed = 11;
/** As `npm start` runs it. */
export const serviceEnvironment = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '2',
  FOOTNOTE_SAMPLE: 'true',
  FOOTNOTE_MODELS_DIR: readSettings().modelsDirectory,
};
const documentsPerBatch = 50;
const pollMs = 20;
const searchableMsMax = 600_000;

/** A service in a process of its own with the sample handbook and generated documents beside it. */
export class BenchService {
  readonly url: string;
  readonly client: FootnoteClient;
  readonly dataDirectory: string;
  readonly #process: RunningFootnote;

  private constructor(running: RunningFootnote) {
    this.#process = running;
    this.url = running.url;
    this.client = createFootnoteClient({ baseUrl: running.url });
    this.dataDirectory = running.dataDirectory;
  }

  /** With at least so many passages, the sample's included. */
  static async start(passages: number): Promise<BenchService> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
    const service = new BenchService(await startFootnote({ dataDirectory, environment: serviceEnvironment }));
    try {
      await waitForSample(service.client);
      await service.#fillUpTo(passages);
      return service;
    } catch (error) {
      await service.remove();
      throw error;
    }
  }

  /** Of all processes that belong to it. */
  cpuMs(): number | null {
    return processTreeCpuMs(this.#process.process.pid ?? 0);
  }

  async countPassages(): Promise<number> {
    return (await listAllDocuments(this.client)).reduce((sum, { passages }) => sum + passages, 0);
  }

  async addSource(source: string): Promise<void> {
    await this.client.putSource(source, { defaultAccess: { everyone: true }, defaultSensitivity: 'internal' });
  }

  /** Sends the documents in one batch and waits until all of them are searchable. @throws Error when one fails */
  async ingest(requests: ReceiveDocumentRequest[], source: string): Promise<void> {
    for await (const line of this.client.receiveBatch(requests)) {
      if ('problem' in line) throw new Error(`A generated document was refused: ${line.problem.detail}`);
    }
    const deadline = Date.now() + searchableMsMax;
    while (await this.#hasUnfinished(source)) {
      if (Date.now() > deadline) throw new Error(`Documents were not searchable after ${searchableMsMax} ms.`);
      await delay(pollMs);
    }
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }

  async #fillUpTo(passages: number): Promise<void> {
    const source = 'generated';
    await this.addSource(source);
    for (let from = 0; (await this.countPassages()) < passages; from += documentsPerBatch) {
      const numbers = Array.from({ length: documentsPerBatch }, (_, place) => from + place);
      await this.ingest(
        numbers.map((number) => toRequest(source, number)),
        source,
      );
    }
  }

  /** Documents only move forwards through these states, so none slips through between two questions. */
  async #hasUnfinished(source: string): Promise<boolean> {
    for (const status of ['queued', 'reading', 'embedding'] as const) {
      if ((await this.client.listDocuments({ source, status })).items.length > 0) return true;
    }
    const failed = await this.client.listDocuments({ source, status: 'failed' });
    if (failed.items.length > 0) throw new Error(`A generated document could not be read: ${failed.items[0]?.title}`);
    return false;
  }
}

/** The generated document of this number as the API takes it. */
export function toRequest(source: string, number: number): ReceiveDocumentRequest {
  const text = toMarkdown(generateDocument(documentsSeed, number));
  return { source, externalId: `${number}.md`, mediaType: 'text/markdown', text };
}
