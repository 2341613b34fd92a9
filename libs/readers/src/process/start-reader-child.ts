import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readerProcessLimits } from '../reader.limits.ts';
import { childFlags } from './child-flags.ts';
import { childWays, type ChildWay } from './child-ways.ts';
import type { ReadyMessage } from './reader-messages.ts';

export interface StartedChild {
  child: ChildProcess;
  /** Whether the operating system keeps it from the network; the process itself refuses in any case. */
  ownNetwork: boolean;
  /** What the operator should know about how far the child is shut in; null when it is as it should be. */
  weakness: string | null;
}

/** Starts the reading process in the strongest way that works here. @throws Error that says why it did not start */
export async function startReaderChild(heapMegabytes: number): Promise<StartedChild> {
  let problem: unknown = null;
  for (const way of childWays()) {
    try {
      return await startIn(way, heapMegabytes);
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

async function startIn(way: ChildWay, heapMegabytes: number): Promise<StartedChild> {
  const flags = childFlags(heapMegabytes);
  const [path, ...args] = way.launcher ?? [process.execPath];
  const child = fork(fileURLToPath(new URL('./reader-child.ts', import.meta.url)), [], {
    execPath: path,
    execArgv: way.launcher === null ? flags : [...args, process.execPath, ...flags],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...(way.userId === null ? {} : { uid: way.userId, gid: way.userId }),
  });
  const ready = await waitUntilReady(child);
  return { child, ownNetwork: way.ownNetwork, weakness: weaknessOf(way, ready) };
}

function weaknessOf({ runsAsRoot }: ChildWay, { restricted }: ReadyMessage): string | null {
  if (runsAsRoot) return 'Documents are read as root: make the installation readable for all users.';
  return restricted ? null : 'Documents are read without file restrictions on this platform.';
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
