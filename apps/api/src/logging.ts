import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** Fields that never reach a log line, wherever they stand: credentials. */
const redactedPaths = ['*.authorization', '*.cookie', '*.key', '*.secretHash'];

export function createLog(level: string): Logger {
  const redact = { paths: redactedPaths, censor: '[redacted]' };
  return pino({ level, redact, serializers: { err: describeError }, base: null });
}

/** What Nest says of its own assembly at every start; of use only when that goes wrong. */
const assemblyContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest's log calls as pino lines: `(message, context)` and `({ fields }, message, context)`. */
export class NestLog implements LoggerService {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  #write(level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const isFields = typeof message === 'object' && !(message instanceof Error);
    const fields = isFields ? { ...message, context } : { context, ...(message instanceof Error && { err: message }) };
    const text = isFields ? rest[0] : message;
    const isAssembly = level === 'info' && typeof context === 'string' && assemblyContexts.has(context);
    this.#log[isAssembly ? 'debug' : level](fields, String(text));
  }
}
