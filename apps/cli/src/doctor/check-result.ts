export type CheckName = 'node' | 'processor' | 'memory' | 'disk' | 'port' | 'lock' | 'models' | 'sign-in';

/** What a look at one thing found. `warn`: Footnote runs, but worse or not for long. */
export interface CheckResult {
  check: CheckName;
  state: 'ok' | 'warn' | 'fail';
  found: string;
  /** What to do; null when nothing needs to be done. */
  advice: string | null;
}

export function ok(check: CheckName, found: string): CheckResult {
  return { check, state: 'ok', found, advice: null };
}
