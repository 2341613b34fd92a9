import type { Reader, Subject } from './subject.ts';

/** Groups of people who will see an answer besides its asker. */
export interface Audience {
  groups: string[];
}

/** The group that every user is in. Its members have no more in common than that: what all may read is what everyone may. */
const everyoneGroup = 'everyone';

/**
 * Everyone who must be able to read what a request shows: the asker, and for an audience one reader a group,
 * because a member is only known to be in that group.
 */
export function readersOf(subject: Subject, audience: Audience | null): Reader[] {
  const asker: Reader = { user: subject.user, groups: subject.groups };
  const members = (audience?.groups ?? []).map((group): Reader => ({
    user: null,
    groups: group === everyoneGroup ? [] : [group],
  }));
  return [asker, ...members];
}

/** Whether the answer was made to be seen by this subject too. */
export function isInAudience(subject: Subject, { groups }: Audience): boolean {
  return groups.some((group) => group === everyoneGroup || subject.groups.includes(group));
}
