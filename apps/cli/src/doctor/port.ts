import { createConnection } from 'node:net';
import { Health } from '@footnote/contracts';
import type { CliSettings } from '../settings.ts';
import { ok, type CheckResult } from './check-result.ts';

const connectMsMax = 1_000;

/** Free, held by Footnote (which is fine to look at, but leaves no room for a second one), or held by something else. */
export async function checkPort({ port, host, serviceUrl, servesRequests }: CliSettings): Promise<CheckResult> {
  if (!servesRequests) return ok('port', 'a worker needs none');
  // 0 means "any free one"; what is no port is told by the service, together with every other wrong setting.
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return ok('port', `PORT=${port} is not looked at`);
  const reachableHost = new URL(`http://${host.includes(':') ? `[${host}]` : host}`).hostname.replace(/^\[|\]$/g, '');
  if (!(await isTaken(port, reachableHost))) return ok('port', `${port} is free`);
  if (await isFootnote(`http://127.0.0.1:${port}`)) return ok('port', `${port} is used by Footnote, at ${serviceUrl}`);
  const advice = 'stop what uses it, or set PORT';
  return { check: 'port', state: 'fail', found: `${port} is used by something else`, advice };
}

function isTaken(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host, timeout: connectMsMax });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

async function isFootnote(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(connectMsMax) });
    return Health.safeParse(await response.json()).success;
  } catch {
    // Whatever it is, it does not talk like Footnote.
    return false;
  }
}
