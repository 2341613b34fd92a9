import type { SearchFilters } from '@footnote/core';

export const noFilters: SearchFilters = {
  sources: [],
  mediaTypes: [],
  modifiedAfter: null,
  modifiedBefore: null,
  metadata: {},
};
