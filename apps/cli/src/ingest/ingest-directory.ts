import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ApiProblemError,
  ServiceUnreachableError,
  type AccessRequest,
  type BatchLineResponse,
  type FootnoteClient,
  type Sensitivity,
} from '@footnote/contracts';
import { ingestLimits } from './ingest.limits.ts';
import { sliceFiles } from './slice-files.ts';
import type { FoundFile } from './walk-directory.ts';

export interface IngestOptions {
  source: string;
  /** Undefined: each document keeps the access that it has, or gets that of its source. */
  access: AccessRequest | undefined;
  sensitivity: Sensitivity | undefined;
  onReceived: (count: number) => void;
}

/** What became of one file so far. */
export interface ReceivedFile {
  externalId: string;
  outcome: 'queued' | 'updated' | 'unchanged' | 'failed';
  reason: string | null;
}

/** Sends the files slice by slice; one that is refused does not stop the others. */
export async function sendFiles(
  client: FootnoteClient,
  files: FoundFile[],
  options: IngestOptions,
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (const slice of sliceFiles(files, ingestLimits)) {
    const documents = await Promise.all(slice.map((file) => toRequest(file, options)));
    const before = received.length;
    const send = async () => {
      // A slice that broke off is sent again as a whole: what was received is then unchanged.
      received.length = before;
      for await (const line of client.receiveBatch(documents)) {
        received.push(toReceived(slice[received.length - before]?.externalId ?? '', line));
        options.onReceived(received.length);
      }
    };
    await withRetries(send);
  }
  return received;
}

async function toRequest(file: FoundFile, { source, access, sensitivity }: IngestOptions) {
  return {
    source,
    externalId: file.externalId,
    mediaType: file.mediaType,
    // The bytes as they are: which characters they mean is for the service's readers to find out.
    contentBase64: (await readFile(file.path)).toString('base64'),
    modifiedAt: file.modifiedAt.toISOString(),
    ...(access === undefined ? {} : { access }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
  };
}

function toReceived(externalId: string, line: BatchLineResponse): ReceivedFile {
  if ('problem' in line) return { externalId, outcome: 'failed', reason: line.problem.detail };
  const reason = line.warnings[0]?.detail ?? null;
  if (line.status === 'failed')
    return { externalId, outcome: 'failed', reason: reason ?? 'the service gives no reason' };
  return { externalId, outcome: line.status === 'ready' ? 'queued' : line.status, reason };
}

/** Waits and tries again when the service is busy or away; anything else is thrown at once. */
async function withRetries(send: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const waitMs = retryAfterMs(error, attempt);
      if (waitMs === null || attempt >= ingestLimits.attemptsMax) throw error;
      await pause(Math.min(waitMs, ingestLimits.retryPauseMsMax));
    }
  }
}

function retryAfterMs(error: unknown, attempt: number): number | null {
  const growing = 500 * 2 ** attempt;
  if (error instanceof ServiceUnreachableError) return growing;
  const isBusy = error instanceof ApiProblemError && (error.status === 429 || error.status === 503);
  return isBusy ? (error.retryAfterSeconds ?? growing / 1_000) * 1_000 : null;
}
