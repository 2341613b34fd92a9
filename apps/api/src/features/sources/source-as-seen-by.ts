import type { Reader, Source } from '@footnote/core';

/** For readers who do not manage sources: of the default access only what concerns them, so that no names leak. */
export function sourceAsSeenBy(source: Source, reader: Reader): Source {
  const { everyone, groups, users } = source.defaultAccess;
  return {
    ...source,
    defaultAccess: {
      everyone,
      groups: groups.filter((group) => reader.groups.includes(group)),
      users: users.filter((user) => user === reader.user),
    },
  };
}
