import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '../src/operator-error.ts';
import { readSettings, repositoryRoot } from '../src/settings.ts';
import { describeLicences, type Lockfile, type ModelManifest } from './licences.ts';

const sbomBytesMax = 64 * 1024 * 1024;
const licencesFile = join(repositoryRoot, 'docs/licences.md');

/** `npm run inventory`: `docs/licences.md`, and the software bill of materials under the data directory. */
export async function inventory(): Promise<number> {
  await writeFile(licencesFile, await currentLicences());
  const directory = readSettings().dataDirectory;
  await mkdir(directory, { recursive: true });
  const sbomFile = join(directory, 'sbom.cdx.json');
  await writeFile(sbomFile, await createSbom());
  process.stdout.write(`Licences: ${licencesFile}\nBill of materials: ${sbomFile}\n`);
  return 0;
}

/** What `docs/licences.md` is to hold today. */
export async function currentLicences(): Promise<string> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(repositoryRoot, path), 'utf8'));
  const [lockfile, manifest] = await Promise.all([read('package-lock.json'), read('models/manifest.json')]);
  return describeLicences(lockfile as Lockfile, manifest as ModelManifest);
}

/** CycloneDX as npm writes it, from the lockfile alone, so that it holds the packages of every platform. */
async function createSbom(): Promise<string> {
  const options = { cwd: repositoryRoot, maxBuffer: sbomBytesMax, shell: process.platform === 'win32' };
  const sbom = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', sbom, options).catch((cause: unknown) => {
    throw new OperatorError('npm sbom failed', 'run it by itself to see why', { cause });
  });
  return stdout;
}
