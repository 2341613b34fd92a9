import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface SlowClient {
  socket: Socket;
  /** What has come once the connection is closed. */
  ended: Promise<string>;
}

/** A client that sends the beginning of a request and, if asked to, one more byte of it every half second. */
export async function startSlowClient(
  url: string,
  { head, drip }: { head: string; drip: string | null },
): Promise<SlowClient> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.write(head);
  const timer = drip === null ? undefined : setInterval(() => socket.write(drip), 500);
  let received = '';
  socket.setEncoding('utf8').on('data', (part: string) => (received += part));
  // Writing to a connection that is just being closed is what such a client gets.
  socket.on('error', () => undefined);
  const ended = once(socket, 'close').then(() => {
    clearInterval(timer);
    return received;
  });
  return { socket, ended };
}
