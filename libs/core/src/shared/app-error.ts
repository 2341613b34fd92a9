/** What went wrong, as a class that the edge maps to a status. The code says which case it was. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable'
  | 'timeout'
  | 'not-built'
  | 'internal';

/** One bad place in an input; `path` is dotted, `''` for the whole. */
export interface InputIssue {
  path: string;
  message: string;
}

export interface AppErrorOptions {
  kind: ErrorKind;
  /** Stable kebab-case word, part of the public contract. */
  code: string;
  /** Safe to show to any caller: says what happened and what to do. */
  publicMessage: string;
  issues?: InputIssue[];
  /** Seconds after which a repeat makes sense (429 and 503). */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** The one error that use cases throw on purpose; anything else is a defect and shows as `internal`. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly publicMessage: string;
  readonly issues: InputIssue[];
  readonly retryAfterSeconds: number | null;

  constructor(options: AppErrorOptions) {
    super(`${options.code}: ${options.publicMessage}`, { cause: options.cause });
    this.name = 'AppError';
    this.kind = options.kind;
    this.code = options.code;
    this.publicMessage = options.publicMessage;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
