export const answeringLimits = {
  /** Passages whose sentences are read for an answer. */
  passagesReadMax: 5,
  sentencesReadMax: 120,
  /** Characters quoted around the best sentence, and in the whole answer. */
  windowCharactersMax: 250,
  answerCharactersMax: 450,
  relatedMax: 5,
  rewordingTokensMax: 80,
  rewordingMsMax: 6_000,
  /** What a large model is given and may write. */
  draftPassagesMax: 8,
  draftSentencesMax: 6,
  draftCharactersMax: 8_000,
  draftedSentenceCharactersMax: 600,
  draftTokensMax: 400,
  draftMsMax: 20_000,
} as const;
