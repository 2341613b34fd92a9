import { ApiProblemError, ServiceUnreachableError, type Problem } from '@footnote/contracts';

/** What a view needs of an error; plain data, so that it crosses from server to browser. */
export interface Failure {
  /** The problem's code, or `unreachable`, or `unexpected`. */
  code: string;
  status: number | null;
  /** The service's own words, where it gave some. */
  detail: string | null;
  /** What an administrator can find in the logs. */
  reference: string | null;
  retryAfterSeconds: number | null;
}

export type Loaded<Value> = { value: Value; failure: null } | { value: null; failure: Failure };

/** Turns every failure of a request into something that a view can show. */
export async function load<Value>(request: Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { value: await request, failure: null };
  } catch (error) {
    return { value: null, failure: failureOf(error) };
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ApiProblemError) return failureOfProblem(error.problem, error.retryAfterSeconds);
  const code = error instanceof ServiceUnreachableError ? 'unreachable' : 'unexpected';
  return { code, status: null, detail: null, reference: null, retryAfterSeconds: null };
}

export function failureOfProblem(problem: Problem, retryAfterSeconds: number | null = null): Failure {
  const { code, status, detail, requestId } = problem;
  return { code, status, detail, reference: requestId, retryAfterSeconds };
}
