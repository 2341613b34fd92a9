import { accessFilters } from './access-filters.ts';
import { answers } from './answers.ts';
import { embedding } from './embedding.ts';
import { ingestion } from './ingestion.ts';
import { lexicalSearch } from './lexical-search.ts';
import { pageWeight } from './page-weight.ts';
import { portal } from './portal.ts';
import { searchHttp } from './search-http.ts';
import { sideChannels } from './side-channels.ts';
import { startUp } from './start-up.ts';
import type { Suite } from './suite.ts';
import { vectorSearch } from './vector-search.ts';

/** In the order in which they run: those that share an index or the service follow each other; the last one stops it. */
export const suites: readonly Suite[] = [
  embedding,
  vectorSearch,
  lexicalSearch,
  accessFilters,
  searchHttp,
  answers,
  portal,
  pageWeight,
  ingestion,
  sideChannels,
  startUp,
];
