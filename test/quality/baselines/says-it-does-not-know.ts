const refusal =
  /\b(?:i (?:do not|don['’]t) know|i(?: a|['’])m (?:not sure|unable)|i (?:cannot|can['’]t|could not) (?:answer|find)|(?:context|text|information|passage)\b[^.]{0,40}\b(?:does not|doesn['’]t) (?:answer|say|mention|provide|contain|specify|state))/i;

/** Whether a model's reply opens with the refusal that it was told to give, or with one of the usual forms of it. */
export function saysItDoesNotKnow(sentences: readonly string[]): boolean {
  const [first = ''] = sentences;
  return refusal.test(first);
}
