import { UnreadableDocumentError } from '@footnote/core';
import { readDocument } from '../read-document.ts';
import { refuseNetwork } from './refuse-network.ts';
import type { ReadMessage, ReadyMessage, ReplyMessage } from './reader-messages.ts';

/**
 * The process that reads untrusted documents: one at a time, without secrets, files or rights of its own.
 * It is started by `ReaderChild` and ends with its parent.
 */
refuseNetwork();
process.on('message', (message: ReadMessage) => {
  void replyTo(message).then(send);
});
process.on('disconnect', () => process.exit(0));
send({ ready: true, restricted: process.permission?.has('fs.write') === false });

async function replyTo(message: ReadMessage): Promise<ReplyMessage> {
  try {
    return { result: await readDocument({ ...message, signal: new AbortController().signal }) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** A RangeError is a full stack or an overlong string: the document is too big or nests too deeply to be read. */
function problemOf(error: unknown): { code: string; detail: string } {
  if (error instanceof UnreadableDocumentError) return { code: error.code, detail: error.detail };
  if (error instanceof RangeError) return { code: 'limit', detail: 'The document nests too deeply or is too long.' };
  const name = error instanceof Error ? error.name : typeof error;
  return { code: 'unreadable', detail: `The reader failed on this document (${name}).` };
}

function send(message: ReadyMessage | ReplyMessage): void {
  process.send?.(message);
}
