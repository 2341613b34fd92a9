import { existsSync } from 'node:fs';

/** A way to start the reading process. */
export interface ChildWay {
  /** What runs Node, with its arguments; null runs it directly. */
  launcher: readonly [path: string, ...args: string[]] | null;
  /** User and group to start as; null keeps our own. */
  userId: number | null;
  /** True when the process gets a network of its own, with nothing in it. */
  ownNetwork: boolean;
  runsAsRoot: boolean;
}

/** `nobody` on every common Linux. */
const unprivilegedId = 65_534;

/** The ways to try, strongest first. `unshare` becomes Node itself, so that signals reach it. */
export function childWays(): ChildWay[] {
  const isRoot = process.getuid?.() === 0;
  const unshare = ['/usr/bin/unshare', '/bin/unshare'].find((path) => existsSync(path));
  const userId = isRoot ? unprivilegedId : null;
  const ways: ChildWay[] = [];
  if (unshare !== undefined && isRoot) {
    const asNobody = [`--setuid=${unprivilegedId}`, `--setgid=${unprivilegedId}`];
    ways.push({ launcher: [unshare, '--net', ...asNobody, '--'], userId: null, ownNetwork: true, runsAsRoot: false });
  }
  if (unshare !== undefined) {
    ways.push({ launcher: [unshare, '--user', '--net', '--'], userId, ownNetwork: true, runsAsRoot: false });
  }
  ways.push({ launcher: null, userId, ownNetwork: false, runsAsRoot: false });
  // The installation may lie where `nobody` cannot read; running as root is weaker, and health says so.
  if (isRoot) ways.push({ launcher: null, userId: null, ownNetwork: false, runsAsRoot: true });
  return ways;
}
