const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Bounds of everything about people and what they present. */
export const accessLimits = {
  /** Failed sign-ins under one name before it is locked for a while. */
  signInFailuresMax: 5,
  signInLockMsMin: minute,
  signInLockMsMax: 15 * minute,
  /** After this long without another, failures are forgotten. */
  signInFailuresMsMax: day,
  loginIdleMsMax: 12 * hour,
  loginMsMax: 7 * day,
  /** A login gets a new secret when the one it has is this old. */
  loginSecretMsMax: hour,
  /** How long the secret before still counts: requests overlap. */
  previousSecretMsMax: minute,
  /** How stale the record of a last use may be: it is for people, and a write for every request would be dear. */
  lastUseStaleMsMax: minute,
  loginsOfUserMax: 100,
  deviceCharactersMax: 100,
  setUpLinkMsMax: day,
  passwordLinkMsMax: 3 * day,
  /** From leaving for the provider's sign-in until coming back. */
  providerSignInMsMax: 10 * minute,
  /** Sign-ins that are remembered as used up, until they would have ended by themselves. */
  usedUpSignInsMax: 10_000,
  claimedGroupsMax: 1_000,
  groupCharactersMax: 200,
  nameCharactersMax: 320,
  displayNameCharactersMax: 200,
  ownApiKeysMax: 100,
  groupsMax: 5_000,
  groupMembersMax: 10_000,
  /** Groups in groups in groups, counted with the outermost and the innermost. */
  groupDepthMax: 10,
  documentReadersMax: 500,
} as const;
