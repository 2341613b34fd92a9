import type { Problem } from './common.ts';

/** The service answered with a problem; the fields are those of the problem. Views choose their words by `code`. */
export class ApiProblemError extends Error {
  readonly problem: Problem;
  /** From `Retry-After`, where the service sent one. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblemError';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get title(): string {
    return this.problem.title;
  }

  get detail(): string {
    return this.problem.detail;
  }

  get requestId(): string {
    return this.problem.requestId;
  }

  get issues(): { path: string; message: string }[] {
    return this.problem.issues ?? [];
  }
}

/** No answer came: the service is not there, or the connection broke. `cause` is what `fetch` threw. */
export class ServiceUnreachableError extends Error {
  constructor(url: string, cause: unknown) {
    super(`no answer from ${url}`, { cause });
    this.name = 'ServiceUnreachableError';
  }
}

/** Something answered that does not speak this contract, such as a proxy's error page. */
export class UnexpectedResponseError extends Error {
  readonly status: number;

  constructor(url: string, status: number, cause?: unknown) {
    super(`an answer of ${url} (status ${status}) that does not follow the contract`, { cause });
    this.name = 'UnexpectedResponseError';
    this.status = status;
  }
}
