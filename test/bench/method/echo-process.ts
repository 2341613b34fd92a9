import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const replyBytesMax = 10_000_000;
const replies = new Map<string, Buffer>();

/** Made once for each size, so that making it is not measured. */
function replyTo(path: string): Buffer {
  const known = replies.get(path);
  if (known !== undefined) return known;
  const reply = Buffer.alloc(Math.min(Number(path.slice(1)) || 0, replyBytesMax), 'x');
  replies.set(path, reply);
  return reply;
}

const server = createServer((request, response) => {
  request.resume().once('end', () => response.end(replyTo(request.url ?? '')));
});
// By default an idle connection is closed after five seconds, and a round may last longer.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => {
  server.closeAllConnections();
  server.close();
});
