import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../src/settings.ts';
import { runAll, type Inspection } from './run-all.ts';

/** `npm run check`: types, of the whole and of the two apps that are compiled with settings of their own. */
export async function check(): Promise<number> {
  // Next writes the types of its routes itself; a fresh clone has none yet.
  const routeTypes: Inspection = { name: 'Types of the routes', tool: ['next', 'typegen', 'apps/web'] };
  const projects = ['.', 'apps/api', 'apps/web'].map((project): Inspection => ({
    name: `Types of ${project}`,
    tool: ['tsc', '-p', project],
  }));
  const isFresh = !existsSync(join(repositoryRoot, 'apps/web/next-env.d.ts'));
  return runAll(isFresh ? [routeTypes, ...projects] : projects);
}
