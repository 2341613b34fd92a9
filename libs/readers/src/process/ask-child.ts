import { UnreadableDocumentError, type ReadResult } from '@footnote/core';
import type { ChildProcess } from 'node:child_process';
import { checkReply } from './check-reply.ts';
import type { ReadMessage } from './reader-messages.ts';

export interface AskOptions {
  timeoutMs: number;
  signal: AbortSignal;
}

/** How a process ends when V8 runs out of memory, by platform and version. */
const outOfMemorySignals: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];

/**
 * Has the child read one document. Unless it answers in time it is killed: nothing else stops a busy parser.
 * @throws UnreadableDocumentError, or the signal's reason
 */
export function askChild(child: ChildProcess, message: ReadMessage, options: AskOptions): Promise<ReadResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadResult>();
  const handleMessage = (reply: unknown): void => {
    try {
      resolve(checkReply(reply));
    } catch (error) {
      reject(error);
    }
  };
  const handleExit = (code: number | null, signal: string | null): void => reject(crashError(code, signal));
  const handleAbort = (): void => stop(options.signal.reason);
  const stop = (reason: unknown): void => {
    reject(reason);
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop(timeoutError(options.timeoutMs)), options.timeoutMs);
  child.on('message', handleMessage).on('exit', handleExit);
  options.signal.addEventListener('abort', handleAbort, { once: true });
  child.send(message, (error) => error && stop(new UnreadableDocumentError('unreadable', 'The reader has ended.')));
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', handleMessage).off('exit', handleExit);
    options.signal.removeEventListener('abort', handleAbort);
  });
}

function timeoutError(timeoutMs: number): UnreadableDocumentError {
  return new UnreadableDocumentError(
    'limit',
    `Reading took longer than ${timeoutMs / 1_000} seconds. Split the document into parts.`,
  );
}

function crashError(code: number | null, signal: string | null): UnreadableDocumentError {
  if (outOfMemorySignals.includes(signal) || code === 134) {
    return new UnreadableDocumentError(
      'limit',
      'Reading needs more memory than is allowed. Split the document into parts.',
    );
  }
  return new UnreadableDocumentError(
    'unreadable',
    `The reader crashed on this document (${signal ?? `exit ${code}`}).`,
  );
}
