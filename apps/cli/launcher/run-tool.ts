import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { repositoryRoot } from '../src/settings.ts';

export interface RunToolOptions {
  environment?: Record<string, string>;
  /** Keep the output back and return it, so that two tools do not talk at once. */
  quiet?: boolean;
}

export interface ToolResult {
  code: number;
  output: string;
}

const outputCharactersMax = 200_000;

/**
 * Runs a tool of node_modules/.bin (first in PATH) at the repository's root, with this terminal unless `quiet`.
 * Signals go to the tool as well; it ends first, then we do.
 */
export function runTool(tool: string, toolArguments: string[], options: RunToolOptions = {}): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, toolArguments, {
      cwd: repositoryRoot,
      env: { ...process.env, ...options.environment },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => (output = `${output}${data}`.slice(-outputCharactersMax)));
    }
    const stopForwarding = forwardSignals((signal) => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), output });
    });
  });
}

/** Keeps this process alive on a signal until the tool has ended by it. */
function forwardSignals(kill: (signal: NodeJS.Signals) => void): () => void {
  const forward = (signal: NodeJS.Signals) => {
    // Ctrl-C on a terminal reaches the tool by itself.
    if (signal !== 'SIGINT' || process.stdin.isTTY !== true) kill(signal);
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
