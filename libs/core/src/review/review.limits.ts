export const reviewLimits = {
  /** Decisions in effect at the same time: all of them are compared with each question. */
  activeDecisionsMax: 5_000,
  decisionsListedMax: 100,
  /** Characters shown before and after a quote. */
  contextCharacters: 400,
  embeddedTogetherMax: 256,
  documentsTogetherMax: 1_000,
} as const;
