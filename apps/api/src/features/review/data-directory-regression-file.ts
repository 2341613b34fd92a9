import { RegressionFile, type RegressionQuestion } from '@footnote/core';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const regressionFileName = 'regressions.jsonl';

/** One judged question a line in the data directory, where `npm run quality` finds them. */
export class DataDirectoryRegressionFile extends RegressionFile {
  readonly #path: string;
  #last: Promise<void> = Promise.resolve();

  constructor(directory: string) {
    super();
    this.#path = join(directory, regressionFileName);
  }

  /** One after another, and whole: a reader never sees half a file. */
  override write(questions: RegressionQuestion[]): Promise<void> {
    const written = this.#last.then(() => this.#replace(questions));
    this.#last = written.catch(() => undefined);
    return written;
  }

  async #replace(questions: RegressionQuestion[]): Promise<void> {
    const draft = `${this.#path}.new`;
    await writeFile(draft, questions.map((question) => `${JSON.stringify(question)}\n`).join(''), { mode: 0o600 });
    await rename(draft, this.#path);
  }
}
