import type { CliSettings } from '../settings.ts';
import type { CheckName, CheckResult } from './check-result.ts';
import { checkDataLock } from './data-lock.ts';
import { checkDisk } from './disk.ts';
import { checkMemory } from './memory.ts';
import { checkModelFiles } from './model-files.ts';
import { checkNode } from './node-version.ts';
import { checkPort } from './port.ts';
import { checkProcessor } from './processor.ts';
import { checkSignIn } from './sign-in.ts';

type Check = (settings: CliSettings) => CheckResult | Promise<CheckResult>;

const checks: Record<CheckName, Check> = {
  node: () => checkNode(),
  processor: () => checkProcessor(),
  memory: () => checkMemory(),
  disk: (settings) => checkDisk(settings.dataDirectory),
  port: checkPort,
  lock: (settings) => checkDataLock(settings.dataDirectory),
  models: checkModelFiles,
  'sign-in': checkSignIn,
};

/** Looks at these things, or at all of them, in this order. */
export async function runDoctor(
  settings: CliSettings,
  names: CheckName[] = Object.keys(checks) as CheckName[],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const name of names) results.push(await checks[name](settings));
  return results;
}
