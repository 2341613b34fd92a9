import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Canary {
  /** `127.0.0.1:port`, for addresses of HTTP and WebSockets. */
  host: string;
  /** The same for UDP. */
  udpHost: string;
  /** Everything that arrived: connections, requests, datagrams. */
  seen: string[];
  stop(): Promise<void>;
}

/** Listens on loopback for what should never be sent, and answers everybody, so that nothing fails for want of an answer. */
export async function startCanary(): Promise<Canary> {
  const seen: string[] = [];
  const server = createServer((request, reply) => {
    seen.push(`${request.method} ${request.url}`);
    reply.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  server.on('connection', () => seen.push('connection'));
  const socket = createSocket('udp4');
  socket.on('message', () => seen.push('datagram'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    udpHost: `127.0.0.1:${socket.address().port}`,
    seen,
    async stop() {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
