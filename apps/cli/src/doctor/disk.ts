import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatBytes } from '../terminal/format.ts';
import { ok, type CheckResult } from './check-result.ts';

const bytesNeeded = 500_000_000;
const bytesAdvised = 2_000_000_000;

/** Space and the right to write where the data directory is, or will be made. */
export async function checkDisk(dataDirectory: string): Promise<CheckResult> {
  const place = await nearestExisting(dataDirectory);
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const found = `${formatBytes(free)} free for ${dataDirectory}`;
  const mayWrite = await access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) {
    const advice = 'make it writable for you, or set FOOTNOTE_DATA_DIR';
    return { check: 'disk', state: 'fail', found: `${place} is not writable`, advice };
  }
  if (free >= bytesAdvised) return ok('disk', found);
  const advice = `free some space or set FOOTNOTE_DATA_DIR: ${formatBytes(bytesAdvised)} are advised`;
  return { check: 'disk', state: free >= bytesNeeded ? 'warn' : 'fail', found, advice };
}

async function nearestExisting(path: string): Promise<string> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearestExisting(dirname(path));
}
