import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A bare HTTP server in a process of its own: the least that any answer over loopback can cost. */
export interface EchoServer {
  /** The address that answers with so many bytes. */
  urlOf(replyBytes: number): string;
  stop(): Promise<void>;
}

export async function startEchoServer(): Promise<EchoServer> {
  const child = fork(new URL('./echo-process.ts', import.meta.url));
  const [port] = (await once(child, 'message')) as [number];
  return {
    urlOf: (replyBytes) => `http://127.0.0.1:${port}/${Math.round(replyBytes)}`,
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
