import { join, resolve } from 'node:path';
import { rootDirectory } from '../../support/start-footnote.ts';

/** Where the judged sets lie: our own in the repository, the others where they were put beside it. */
export const judgedDirectories = {
  sample: join(rootDirectory, 'data', 'sample'),
  sampleQuestions: join(rootDirectory, 'test', 'quality', 'sample.jsonl'),
  corpora: resolve(rootDirectory, process.env['FOOTNOTE_CORPORA'] ?? '../shared/corpora'),
  questions: resolve(rootDirectory, process.env['FOOTNOTE_EVAL'] ?? '../shared/eval'),
};
