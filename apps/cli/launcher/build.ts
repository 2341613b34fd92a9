import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../src/operator-error.ts';
import { repositoryRoot } from '../src/settings.ts';
import { startStep } from '../src/terminal/progress.ts';
import { availableMemoryBytes } from '../src/doctor/memory.ts';
import { hashSources } from './hash-sources.ts';
import { runTool } from './run-tool.ts';

/** A part of the product that is built by a tool of its own. Libraries are not: Node runs them as they are. */
interface BuiltPart {
  name: string;
  sources: string[];
  tool: [string, ...string[]];
  /** Lies in what the tool makes, so whoever deletes the build deletes the mark. */
  mark: string;
}

const shared = ['package-lock.json', 'tsconfig.json'];
const parts: BuiltPart[] = [
  {
    name: 'Building the service',
    sources: ['apps/api', 'nest-cli.json', ...shared],
    tool: ['nest', 'build', 'api'],
    mark: 'dist/api/.built-from',
  },
  {
    name: 'Building the portal',
    sources: ['apps/web', 'libs/contracts', ...shared],
    tool: ['next', 'build', 'apps/web'],
    mark: 'apps/web/.next/.built-from',
  },
];

const memoryForTwoBuilds = 3_000_000_000;

/** `npm run build`: both parts, whether their sources changed or not. */
export async function buildAll(): Promise<number> {
  for (const part of parts) await rm(join(repositoryRoot, part.mark), { force: true });
  await buildWhatChanged();
  return 0;
}

/**
 * Builds the parts whose sources differ from those of their last build.
 * @throws OperatorError when a build fails; its output is on the screen by then
 */
export async function buildWhatChanged(): Promise<void> {
  const hashes = await Promise.all(parts.map((part) => hashSources(part.sources)));
  const changed: [BuiltPart, string][] = [];
  for (const [index, part] of parts.entries()) {
    const hash = hashes[index] ?? '';
    if ((await builtFrom(part)) !== hash) changed.push([part, hash]);
  }
  if (changed.length > 1 && availableMemoryBytes() >= memoryForTwoBuilds) {
    await Promise.all(changed.map(([part, hash]) => build(part, hash)));
    return;
  }
  for (const [part, hash] of changed) await build(part, hash);
}

async function builtFrom(part: BuiltPart): Promise<string | null> {
  return readFile(join(repositoryRoot, part.mark), 'utf8').catch(() => null);
}

async function build(part: BuiltPart, hash: string): Promise<void> {
  const mark = join(repositoryRoot, part.mark);
  await rm(mark, { force: true });
  const step = startStep(part.name);
  const [tool, ...toolArguments] = part.tool;
  const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runTool(tool, toolArguments, { quiet: true, environment });
  if (code !== 0) {
    step.failed();
    process.stderr.write(`${output}\n`);
    throw new OperatorError(`${part.name} failed`, 'the output above says where');
  }
  await writeFile(mark, hash);
  step.done();
}
