import { types } from 'node:util';
import { AppError } from '@footnote/core';
import { DrizzleQueryError } from 'drizzle-orm/errors';

/** Network codes of Node, and SQLSTATE classes, that mean: the server is not there (any more). */
const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];
const connectionClasses = ['08', '57P'];
/** Memory, disk or connections are used up. */
const resourceClass = '53';
const retryAfterSeconds = 5;

/**
 * What a store throws for a driver's error. Drizzle's own message repeats the statement's parameters, which are document
 * text, and would end in the log; so only the driver's message and its SQLSTATE are kept.
 */
export function storageErrorOf(error: unknown): unknown {
  const driverError = error instanceof DrizzleQueryError ? error.cause : error;
  if (driverError instanceof AppError || !types.isNativeError(driverError)) return error;
  const code = codeOf(driverError);
  if (code === null && driverError === error && !isConnectionMessage(error)) return error;
  const cause = Object.assign(new Error(driverError.message), { code });
  if (isConnectionCode(code) || isConnectionMessage(driverError)) {
    return unavailable('database-unavailable', 'The database cannot be reached. Try again in a moment.', cause);
  }
  if (code?.startsWith(resourceClass)) {
    return unavailable('database-full', 'The database has no room left. Free disk space, then try again.', cause);
  }
  return new Error(`The database refused a statement (${code ?? 'no code'}).`, { cause });
}

function unavailable(code: string, publicMessage: string, cause: Error): AppError {
  return new AppError({ kind: 'unavailable', code, publicMessage, retryAfterSeconds, cause });
}

function codeOf(error: Error): string | null {
  const code = (error as Error & { code?: unknown }).code;
  return typeof code === 'string' ? code : null;
}

function isConnectionCode(code: string | null): boolean {
  return code !== null && (networkCodes.includes(code) || connectionClasses.some((start) => code.startsWith(start)));
}

/** node-postgres throws these without a code. */
function isConnectionMessage(error: unknown): boolean {
  return (
    types.isNativeError(error) && /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}
