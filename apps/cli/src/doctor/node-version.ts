import { ok, type CheckResult } from './check-result.ts';

const majorMin = 24;

export function checkNode(version: string = process.versions.node): CheckResult {
  const found = `Node ${version}`;
  if (Number(version.split('.')[0]) >= majorMin) return ok('node', found);
  return { check: 'node', state: 'fail', found, advice: 'run Footnote through its npm scripts, which use Node 24' };
}
