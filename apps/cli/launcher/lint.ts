import { runAll } from './run-all.ts';

/** `npm run lint`: style, formatting, layers, dead code, code written twice. */
export async function lint(): Promise<number> {
  return runAll([
    { name: 'ESLint', tool: ['eslint', '.'] },
    { name: 'Prettier', tool: ['prettier', '--check', '.'] },
    { name: 'Layers', tool: ['depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'models', 'test'] },
    { name: 'Dead code', tool: ['knip'] },
    { name: 'Duplicate code', tool: ['jscpd'] },
  ]);
}
