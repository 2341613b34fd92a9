/** What kind of thing a question asks for, where its words tell. */
export type AnswerType = 'number' | 'contact' | 'reason' | 'any';

const patterns: [AnswerType, RegExp][] = [
  [
    'number',
    /\b(how (many|much|long|often|far|old|soon|late|big)|when|what (time|date|day|percentage|amount|rate|number)|deadline|limit|maximum|minimum|cuánt\w*|cuándo|wie ?(viel|viele|lange|oft|hoch)|wann)\b/iu,
  ],
  [
    'contact',
    /\b(who|whom|whose|where|which (team|person|channel)|contact|e-?mail|channel|quién|dónde|wer|wen|wem|wo)\b/iu,
  ],
  ['reason', /\b(why|por qué|warum|wieso)\b/iu],
];

export function answerTypeOf(question: string): AnswerType {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? 'any';
}

const numberLike =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|daily|weekly|monthly|annually|immediately)\b/i;
const contactLike =
  /[\w.+-]+@[\w-]+\.\w|#[\w-]{2,}|https?:\/\/|\b(team|office|desk|manager|supervisor|department|lead|contact|ask)\b|\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
const reasonLike = /\b(because|since|so that|in order to|due to|reason|therefore)\b/i;

/** Whether a sentence holds the kind of thing that is asked for. */
export function holdsAnswerType(sentence: string, type: AnswerType): boolean {
  switch (type) {
    case 'number':
      return numberLike.test(sentence);
    case 'contact':
      return contactLike.test(sentence);
    case 'reason':
      return reasonLike.test(sentence);
    case 'any':
      return true;
    default:
      return type satisfies never;
  }
}
