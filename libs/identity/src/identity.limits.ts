/** Bounds of the work that passwords and the organisation’s sign-in make. */
export const identityLimits = {
  /** Hashes that are made at the same time: each takes 19 MiB and a thread of Node's pool, which others need as well. */
  hashesAtOnceMax: 2,
  /** Whoever comes when this many wait is told to come back: about two seconds of work. */
  hashesWaitingMax: 100,
  passwordCharactersMin: 10,
  /** Of a password, how much is judged: the time for it grows faster than its length. */
  judgedCharactersMax: 64,
  /** 0 to 4; from 3 on a password stands up to somebody who has stolen the hashes. */
  scoreMin: 3,
  judgementsWaitingMax: 20,
  judgementMsMax: 10_000,
  /** For one request to the OpenID provider. */
  providerSecondsMax: 5,
  /** How long what the provider says of itself is believed. */
  metadataMsMax: 60 * 60 * 1_000,
  /** How long a provider that did not answer is left alone. */
  failureMsMax: 2_000,
  /** How long health waits for it. */
  healthMsMax: 1_500,
} as const;
