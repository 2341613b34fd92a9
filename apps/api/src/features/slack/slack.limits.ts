export const slackLimits = {
  /** How far a request's time may lie from ours, before and after. */
  requestAgeSecondsMax: 5 * 60,
  /** How long an answer is worked on. */
  answerMsMax: 60_000,
  /** One call of the Web API. */
  callMsMax: 10_000,
  /** When Slack says to wait longer, or for a further time, the call has failed. */
  rateLimitSecondsMax: 60,
  rateLimitWaitsMax: 3,
  /** Slack's own limits: what somebody writes, one text of a message of ours, and the text of one choice. */
  messageCharactersMax: 40_000,
  textCharactersMax: 3_000,
  optionCharactersMax: 75,
  /** Of a message: texts of the answer, footnotes, markers after one sentence, nearest passages of an abstention. */
  answerTextsMax: 10,
  footnotesMax: 20,
  markersMax: 5,
  nearestMax: 3,
  titleCharactersMax: 150,
  headingsCharactersMax: 200,
} as const;
