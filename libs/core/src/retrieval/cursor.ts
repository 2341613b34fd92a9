import { AppError } from '../shared/app-error.ts';
import { sha256Hex } from '../shared/sha256-hex.ts';

export const cursorAgeMsMax = 60 * 60 * 1000;
const fingerprintCharacters = 16;

/** A place in one caller's result list. It names no document and is worthless for another query. */
export async function createCursor(request: unknown, offset: number, now: Date): Promise<string> {
  const fingerprint = (await sha256Hex(JSON.stringify(request))).slice(0, fingerprintCharacters);
  return `${offset}.${now.getTime()}.${fingerprint}`;
}

/** The offset that a cursor stands for. @throws AppError `cursor-expired` for one that is old, or of another query. */
export async function readCursor(cursor: string, request: unknown, now: Date): Promise<number> {
  const match = /^(\d{1,6})\.(\d{1,15})\.([0-9a-f]{16})$/.exec(cursor);
  const fingerprint = (await sha256Hex(JSON.stringify(request))).slice(0, fingerprintCharacters);
  const ageMs = now.getTime() - Number(match?.[2] ?? 0);
  if (match?.[3] !== fingerprint || ageMs > cursorAgeMsMax || ageMs < 0) throw cursorExpired();
  return Number(match[1]);
}

function cursorExpired(): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'cursor-expired',
    publicMessage: 'The cursor has expired or belongs to another query. Search again without a cursor.',
  });
}
