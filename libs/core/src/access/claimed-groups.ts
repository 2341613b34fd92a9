import { AppError } from '../shared/app-error.ts';
import { accessLimits } from './access.limits.ts';
import { everyoneGroup } from './readers.ts';

/**
 * The groups of a provider that can be meant here, in order. Of too many none is left out, because a document may be
 * denied to that very one. @throws AppError `too-many-claimed-groups`
 */
export function toClaimedGroups(claimed: readonly string[]): string[] {
  const groups = [...new Set(claimed)].filter(canBeNamed).sort();
  if (groups.length > accessLimits.claimedGroupsMax) throw tooManyClaimedGroups();
  return groups;
}

/** No access list names a group in another form. */
function canBeNamed(group: string): boolean {
  const isText = group !== '' && group === group.trim() && group.length <= accessLimits.groupCharactersMax;
  return isText && group !== everyoneGroup && !group.includes('\0') && group.isWellFormed();
}

export function tooManyClaimedGroups(): AppError {
  return new AppError({
    kind: 'forbidden',
    code: 'too-many-claimed-groups',
    publicMessage: `Your account is in more groups than Footnote can be told of (${accessLimits.claimedGroupsMax}). Ask whoever runs the sign-in to send fewer.`,
  });
}
