import { RegressionFile, type RegressionQuestion } from '@footnote/core';
import { Logger } from '@nestjs/common';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const regressionFileName = 'regressions.jsonl';

/** One judged question a line in the data directory, where `npm run quality` finds them. */
export class DataDirectoryRegressionFile extends RegressionFile {
  readonly #path: string;
  readonly #logger = new Logger('Review');
  #last: Promise<void> = Promise.resolve();

  constructor(directory: string) {
    super();
    this.#path = join(directory, regressionFileName);
  }

  /** One after another, and whole: a reader never sees half a file. */
  override write(questions: RegressionQuestion[]): Promise<void> {
    this.#last = this.#last
      .then(() => this.#replace(questions))
      .catch((error: unknown) => this.#logger.error({ err: error }, 'the judged questions could not be written'));
    return this.#last;
  }

  async #replace(questions: RegressionQuestion[]): Promise<void> {
    const draft = `${this.#path}.new`;
    await writeFile(draft, questions.map((question) => `${JSON.stringify(question)}\n`).join(''), { mode: 0o600 });
    await rename(draft, this.#path);
  }
}
