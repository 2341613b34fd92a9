import { setTimeout as pause } from 'node:timers/promises';
import type { Document, FootnoteClient } from '@footnote/contracts';
import { OperatorError } from '../operator-error.ts';
import { ingestLimits } from './ingest.limits.ts';

type Status = Document['status'];

/** In the order in which a document goes through them, so that one on the move is not missed between two lists. */
const unfinished: Status[] = ['queued', 'reading', 'embedding'];

/** Every document of the source in this status. */
export async function* listByStatus(client: FootnoteClient, source: string, status?: Status): AsyncGenerator<Document> {
  let cursor: string | null = null;
  do {
    const list = await client.listDocuments({
      source,
      ...(status === undefined ? {} : { status }),
      ...(cursor === null ? {} : { cursor }),
    });
    yield* list.items;
    cursor = list.nextCursor;
  } while (cursor !== null);
}

/**
 * Waits until none of these documents is on its way any more.
 * @throws OperatorError when nothing moves for ten minutes
 */
export async function waitUntilFinished(
  client: FootnoteClient,
  source: string,
  options: { externalIds: Set<string>; onFinished: (count: number) => void },
): Promise<void> {
  const { externalIds, onFinished } = options;
  let open = externalIds.size;
  let movedAt = Date.now();
  while (open > 0) {
    const askedAt = Date.now();
    const before = open;
    open = await countUnfinished(client, source, externalIds);
    if (open !== before) movedAt = Date.now();
    onFinished(externalIds.size - open);
    if (Date.now() - movedAt > ingestLimits.standstillMsMax) {
      throw new OperatorError(`${open} documents do not get on`, 'look into "npm run footnote -- status" and the log');
    }
    // Asking must not cost the service more than a part of its time.
    if (open > 0) await pause(Math.max(ingestLimits.pollPauseMs, 4 * (Date.now() - askedAt)));
  }
}

async function countUnfinished(client: FootnoteClient, source: string, externalIds: Set<string>): Promise<number> {
  const seen = new Set<string>();
  for (const status of unfinished) {
    for await (const { externalId } of listByStatus(client, source, status)) {
      if (externalIds.has(externalId)) seen.add(externalId);
    }
  }
  return seen.size;
}
