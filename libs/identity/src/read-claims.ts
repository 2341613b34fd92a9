import { tooManyClaimedGroups } from '@footnote/core';

/** Claims as a provider sends them: of any shape. */
export type Claims = Readonly<Record<string, unknown>>;

/** What two replies of one provider say of the same person; the ID token wins over what userinfo adds. */
export interface ClaimSources {
  idToken: Claims;
  userinfo: Claims;
}

/** Null without one, and when either reply says that it is not verified. Many providers do not say. */
export function readEmail({ idToken, userinfo }: ClaimSources): string | null {
  if (isUnverified(idToken) || isUnverified(userinfo)) return null;
  return textOf(idToken['email']) ?? textOf(userinfo['email']);
}

export function readDisplayName({ idToken, userinfo }: ClaimSources): string | null {
  return textOf(idToken['name']) ?? textOf(userinfo['name']);
}

/**
 * The texts of the claim, or the one text. Some providers leave the claim out when somebody is in very many groups, and
 * say only where to ask: that is not the same as none. @throws AppError `too-many-claimed-groups`
 */
export function readGroups({ idToken, userinfo }: ClaimSources, claim: string): string[] {
  const claimed = idToken[claim] ?? userinfo[claim];
  if (claimed === undefined && [idToken, userinfo].some((claims) => isElsewhere(claims, claim))) {
    throw tooManyClaimedGroups();
  }
  const values: unknown[] = Array.isArray(claimed) ? claimed : [claimed];
  return values.filter((value) => typeof value === 'string');
}

/** Some providers write it as a text. */
function isUnverified({ email_verified: isVerified }: Claims): boolean {
  return isVerified !== undefined && isVerified !== null && isVerified !== true && isVerified !== 'true';
}

/** Whether the claim is a distributed one (OpenID Connect Core, 5.6.2). */
function isElsewhere({ _claim_names: names }: Claims, claim: string): boolean {
  return typeof names === 'object' && names !== null && claim in names;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
