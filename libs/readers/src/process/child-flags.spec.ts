import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { childFlags } from './child-flags.ts';

/** Readable for everyone, but not part of a library. */
const outsidePath = fileURLToPath(new URL('../../../../package.json', import.meta.url));

const attempts = {
  readElsewhere: `process.getBuiltinModule('fs').readFileSync(${JSON.stringify(outsidePath)})`,
  write: "process.getBuiltinModule('fs').writeFileSync(process.argv[1] + '.x', '')",
  spawn: "process.getBuiltinModule('child_process').spawnSync(process.execPath)",
  work: "new (process.getBuiltinModule('worker_threads').Worker)('', { eval: true })",
  compile: "(0, eval)('1')",
};

describe('childFlags', () => {
  it.each(Object.entries(attempts))('keep the child from: %s', async (_, attempt) => {
    const script = `try { ${attempt}; console.log('allowed') } catch (error) { console.log(error.code ?? error.name) }`;
    const options = { env: {}, cwd: fileURLToPath(new URL('.', import.meta.url)) };
    const { stdout } = await promisify(execFile)(process.execPath, [...childFlags(64), '--print', script], options);
    expect(stdout).toMatch(/ERR_ACCESS_DENIED|EvalError/);
  });
});
