import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../architecture/repository.ts';

const outputBytesMax = 32 * 1024 * 1024;

interface Audit {
  vulnerabilities?: Record<string, { name: string; severity: string }>;
  /** In place of the rest, when the registry could not be asked. */
  message?: string;
}

/** What is known against the packages of the lockfile. */
function runAudit(): Promise<Audit> {
  const options = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=20000'];
  return new Promise((resolve) => {
    execFile('npm', options, { cwd: repositoryRoot, maxBuffer: outputBytesMax }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout) as Audit);
      } catch {
        resolve({ message: error?.message ?? 'npm audit said nothing' });
      }
    });
  });
}

const audit = await runAudit();
const isAnswered = audit.vulnerabilities !== undefined;
if (!isAnswered)
  console.warn(`Skipped: the npm registry here answers no audit (${audit.message ?? 'no reason given'}).`);

describe('the packages that are used', () => {
  (isAnswered ? it : it.skip)('have no known vulnerability that is high or critical', () => {
    const findings = Object.values(audit.vulnerabilities ?? {});
    const serious = findings.filter(({ severity }) => severity === 'high' || severity === 'critical');
    expect(serious.map(({ name, severity }) => `${name}: ${severity}`)).toEqual([]);
  });
});
