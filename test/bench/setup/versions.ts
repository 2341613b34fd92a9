import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../apps/cli/src/settings.ts';

/** "name version" of an installed package, for the row of whatever was measured with it. */
export function versionOf(packageName: string): string {
  const path = join(repositoryRoot, 'node_modules', packageName, 'package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return `${packageName} ${version}`;
}
