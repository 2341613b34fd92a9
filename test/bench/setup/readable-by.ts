import type { PassageFilter } from '@footnote/core';

/** Everything that a member of this group may read. */
export function readableBy(group: string): PassageFilter {
  return {
    readers: [{ user: null, groups: [group] }],
    sources: [],
    mediaTypes: [],
    modifiedAfter: null,
    modifiedBefore: null,
    metadata: {},
  };
}
