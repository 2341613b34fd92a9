import type { GroupStore } from './directory-stores.ts';
import type { Reader, Subject } from './subject.ts';

/** Groups of people who will see an answer besides its asker. */
export interface Audience {
  groups: string[];
}

/** The group that every user is in. Its members have no more in common than that: what all may read is what everyone may. */
export const everyoneGroup = 'everyone';

/** Says who reads what a request shows. */
export class Readers {
  readonly #groups: GroupStore;

  constructor(groups: GroupStore) {
    this.#groups = groups;
  }

  /**
   * Everyone who must be able to read what a request shows: the asker, and for an audience one reader a group, because a
   * member is only known to be in that group and in those that contain it.
   */
  async of(subject: Subject, audience: Audience | null): Promise<Reader[]> {
    const { user, groups: own, otherGroups } = subject;
    const asker: Reader = { user, groups: own, ...(otherGroups && { otherGroups }) };
    const members = (audience?.groups ?? []).map(async (group): Promise<Reader> => {
      const groups = group === everyoneGroup ? [] : await this.#groups.groupsOf({ user: null, groups: [group] });
      return { user: null, groups, isGroup: true };
    });
    return [asker, ...(await Promise.all(members))];
  }
}

/** Whether the answer was made to be seen by this subject too. */
export function isInAudience(subject: Subject, { groups }: Audience): boolean {
  return groups.some((group) => group === everyoneGroup || subject.groups.includes(group));
}
