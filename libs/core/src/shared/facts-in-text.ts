const patterns = {
  numbers: /\d+(?:[.,:]\d+)*/g,
  numberWords:
    /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|half|third|quarter|once|twice)\b/gi,
  units:
    /[%€$£]|\b(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|percent|euros?|dollars?|pounds?|km|kg|gb|mb)\b/gi,
  negations:
    /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|except|unless|only|cannot|nicht|kein\w*|nie|ohne|nunca|ningun\w*|sin)\b|n['’]t\b/gi,
  obligations: /\b(?:must|may|can|should|might|could|required|optional|allowed|forbidden|prohibited)\b/gi,
  names:
    /[\w.+-]+@[\w-]+(?:\.\w+)+|https?:\/\/\S+|#[\w-]+|\b[\p{Lu}\d][\p{L}\d]*\p{Lu}[\p{L}\d]*\b|(?<=\S\s)\p{Lu}[\p{L}’'-]+/gu,
} as const;

export type FactKind = keyof typeof patterns;

/** What a text states that must not change when it is said in other words; lower case, in its order. */
export function factsIn(text: string, kind: FactKind): string[] {
  const facts = (text.match(patterns[kind]) ?? []).map((match) => match.toLowerCase());
  return kind === 'units' ? facts.map((unit) => unit.replace(/s$/, '')) : facts;
}
