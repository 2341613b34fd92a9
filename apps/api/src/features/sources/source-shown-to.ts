import { accessShownTo, type Source, type Subject } from '@footnote/core';

/** A source with what this subject may know of its default access. */
export function sourceShownTo(subject: Subject, source: Source): Source {
  return { ...source, defaultAccess: accessShownTo(subject, source.defaultAccess, 'manage-sources') };
}
