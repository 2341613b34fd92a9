import { readFileSync } from 'node:fs';
import { arch, availableParallelism } from 'node:os';
import { ok, type CheckResult } from './check-result.ts';

/** The models compute with AVX2 where the processor has it; without it they run several times slower. */
export function checkProcessor(): CheckResult {
  const cores = `${availableParallelism()} cores`;
  if (arch() !== 'x64') return ok('processor', `${cores}, ${arch()}`);
  const hasAvx2 = readAvx2();
  if (hasAvx2 === null) return ok('processor', `${cores}, AVX2 unknown on this system`);
  if (hasAvx2) return ok('processor', `${cores} with AVX2`);
  return {
    check: 'processor',
    state: 'warn',
    found: `${cores} without AVX2`,
    advice: 'expect slow embedding and answers',
  };
}

function readAvx2(): boolean | null {
  try {
    return /^flags\s*:.*\bavx2\b/m.test(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return null;
  }
}
