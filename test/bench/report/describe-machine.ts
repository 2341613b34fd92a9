import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';

/** Processor, cores, memory, Node, and how busy the machine was before anything was measured. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = `load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`;
  return `${model}, ${availableParallelism()} cores, ${memory}, ${process.platform}, Node ${process.versions.node}, ${load}`;
}

/** The short hash of what is checked out, with "+" when tracked files differ from it; "unknown" outside git. */
export function describeCommit(): string {
  try {
    const git = (...options: string[]) =>
      execFileSync('git', ['-C', repositoryRoot, ...options], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const isChanged = git('status', '--porcelain', '--untracked-files=no').trim() !== '';
    return git('rev-parse', '--short', 'HEAD').trim() + (isChanged ? '+' : '');
  } catch {
    return 'unknown';
  }
}
