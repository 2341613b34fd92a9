const questionWords = new Set(
  [
    'how what when where which who whom whose why can could do does did is are am was were will would should may must has have',
    'cómo como qué que cuándo cuando cuánto cuánta cuántos cuántas cuanto dónde donde cuál cuáles quién quiénes puedo puede hay es está',
    'wie was wann wo woher wohin welche welcher welches wer wen wem wessen warum wieso weshalb kann darf muss soll ist sind gibt hat',
  ]
    .join(' ')
    .split(' '),
);

const wordsOfAQuestionMin = 4;

/** Whether Enter should ask (true) or search (false). Search operators and quotes always search. */
export function looksLikeQuestion(text: string): boolean {
  const query = text.trim();
  if (query.endsWith('?')) return true;
  if (/"|(^|\s)-\w|(^|\s)[a-z]+:\S/i.test(query)) return false;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length >= wordsOfAQuestionMin) return true;
  return words.length > 1 && (query.startsWith('¿') || questionWords.has(words[0] ?? ''));
}
