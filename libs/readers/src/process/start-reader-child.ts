import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readerProcessLimits } from '../reader.limits.ts';
import { childFlags } from './child-flags.ts';
import type { ReadyMessage } from './reader-messages.ts';

/** `nobody` on every common Linux. */
const unprivilegedId = 65_534;

export interface StartedChild {
  child: ChildProcess;
  /** What the operator should know about how far the child is shut in; null when it is as it should be. */
  weakness: string | null;
}

/** Starts the reading process, as `nobody` when we are root. @throws Error that says why it did not start */
export async function startReaderChild(heapMegabytes: number): Promise<StartedChild> {
  if (process.getuid?.() !== 0) return startAs(null, heapMegabytes);
  try {
    return await startAs(unprivilegedId, heapMegabytes);
  } catch {
    // The installation may lie where `nobody` cannot read; running as root is weaker, and health says so.
    const started = await startAs(null, heapMegabytes);
    return { ...started, weakness: 'Documents are read as root: make the installation readable for all users.' };
  }
}

async function startAs(id: number | null, heapMegabytes: number): Promise<StartedChild> {
  const child = fork(fileURLToPath(new URL('./reader-child.ts', import.meta.url)), [], {
    execArgv: childFlags(heapMegabytes),
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...(id === null ? {} : { uid: id, gid: id }),
  });
  const ready = await waitUntilReady(child);
  return {
    child,
    weakness: ready.restricted ? null : 'Documents are read without file restrictions on this platform.',
  };
}

async function waitUntilReady(child: ChildProcess): Promise<ReadyMessage> {
  let errorText = '';
  child.stderr?.on('data', (data: Buffer) => {
    errorText = (errorText + data.toString()).slice(-readerProcessLimits.startErrorCharactersMax);
  });
  // Whatever fails later shows as an exit or in the callback of `send`; unheard, it would end this process.
  child.on('error', () => undefined);
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(readerProcessLimits.startMs)]);
  try {
    const first = await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message as ReadyMessage),
      once(child, 'exit', { signal }).then(() => null),
    ]);
    if (first) return first;
    throw new Error('It ended at once.');
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`The reading process did not start. ${errorText.trim()}`, { cause });
  } finally {
    settled.abort();
  }
}
