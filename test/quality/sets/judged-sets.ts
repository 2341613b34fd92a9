import type { ReadSet } from './judged-set.ts';
import { readClapnq } from './read-clapnq.ts';
import { readCranfield, readStackfaq } from './read-collections.ts';
import { readNorthwind } from './read-northwind.ts';
import { readSample } from './read-sample.ts';
import { readTtsDev } from './read-tts-dev.ts';

/** Every judged set by name, in the order in which they are run. */
export const judgedSets: Record<string, ReadSet> = {
  sample: readSample,
  'tts-dev': readTtsDev,
  northwind: readNorthwind,
  clapnq: readClapnq,
  stackfaq: readStackfaq,
  cranfield: readCranfield,
};
