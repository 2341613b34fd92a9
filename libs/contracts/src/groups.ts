import { z } from 'zod';
import { listOf, nonBlank, UserName } from './common.ts';
import { contractLimits } from './contract-limits.ts';

/** Any text, compared as it is; a space at its end would be seen by nobody. */
export const GroupId = nonBlank(200).refine((id) => id === id.trim(), {
  message: 'must not begin or end with a space',
});

export const Group = z
  .object({
    /** What access lists call it. */
    id: z.string(),
    title: z.string(),
    /** Names of users, known here or not yet. */
    users: z.array(z.string()),
    /** Ids of contained groups: whoever is in one of them is in this group, too. */
    groups: z.array(z.string()),
    updatedAt: z.string(),
  })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;
export const GroupList = listOf(Group).meta({ id: 'GroupList' });
export type GroupList = z.infer<typeof GroupList>;

/** What is not named is kept; a new group has no members. */
export const PutGroupRequest = z
  .strictObject({
    title: nonBlank(contractLimits.titleCharactersMax).optional(),
    users: z.array(UserName).max(contractLimits.groupMembersMax).optional(),
    groups: z.array(GroupId).max(contractLimits.accessEntriesMax).optional(),
  })
  .meta({ id: 'PutGroupRequest' });
export type PutGroupRequest = z.infer<typeof PutGroupRequest>;
